package id.takar.population;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.web.Caller;
import id.takar.web.Caller.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables sent, corrected, compared and given back over HTTP. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"takar.limits.population-rows=600", "takar.run.workers=2"})
class TableApiTest {
    private static final String HERE = "/api/v1/populations";
    private static final String SITI = "198503152010012001";
    private static final String BUDI = "199001012015031002";
    private static final String ANI = "199202022016042003";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void keepsATableWithEachCauseOnceAndEveryFaultInAFile() throws Exception {
        var answer = send(
                "?name=pegawai.csv",
                "NIP;Nama;Golongan;Alamat\n" + SITI + ";Siti;III/c;x\n" + BUDI + ";Budi;III/z;x\n" + ANI
                        + ";=Ani;III/y;x\n" + SITI + ";Siti;III/c;x\n");

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var kept = answer.json();
        assertThat(kept.path("rows").asInt()).isEqualTo(2);
        assertThat(kept.path("faulty").asInt()).isEqualTo(2);
        assertThat(kept.path("doubts").asInt()).isEqualTo(1);
        var causes = kept.at("/report/causes");
        assertThat(causes).hasSize(2);
        assertThat(causes.get(0).path("count").asInt()).isEqualTo(2);
        assertThat(causes.get(0).path("line").asInt()).isEqualTo(3);
        assertThat(causes.get(0).path("detail").asString()).startsWith("column `Golongan`: unknown value `III/z`");
        assertThat(causes.get(1).path("fault").asBoolean()).isFalse();
        assertThat(causes.get(1).path("detail").asString())
                .isEqualTo("the NIP `" + SITI + "` stands in line 2 already");
        assertThat(kept.at("/report/tables/0/columns/Nama").asString()).isEqualTo("identity.name");
        assertThat(kept.at("/report/tables/0/unread/0").asString()).isEqualTo("`Alamat`");

        var there = answer.header("Location");
        assertThat(as("auditor").get(there + "/report").json()).isEqualTo(kept.path("report"));
        var file = as("auditor").get(there + "/errors.csv").text();
        assertThat(file.lines()).hasSize(4);
        assertThat(file)
                .contains("no,,3,3,/rank/golongan,")
                .contains("no,,4,3,")
                .contains("yes,,5,,/identity/nip");
        assertThat(as("auditor").get(there).json().path("name").asString()).isEqualTo("pegawai.csv");
        assertThat(as("auditor").get(there + "/original").text()).startsWith("NIP;Nama;Golongan;Alamat\n" + SITI);
    }

    @Test
    void takesCorrectionsOfTheFaultyRowsAlone() throws Exception {
        var first = send("", "NIP;Nama;Golongan\n" + SITI + ";Siti;III/c\n" + BUDI + ";Budi;III/z\n")
                .json();
        var id = first.path("id").asString();
        var second = correct(id, "NIP;Nama;Golongan\n" + BUDI + ";Budi;III/a\n");

        assertThat(second.status()).as(second.text()).isEqualTo(201);
        assertThat(second.json().path("rows").asInt()).isEqualTo(2);
        assertThat(second.json().path("faulty").asInt()).isZero();
        assertThat(second.json().path("version").asInt()).isEqualTo(2);
        var there = second.header("Location");
        assertThat(as("hr").get(there).json().path("corrects").asString()).isEqualTo(id);
        var changes = as("hr").get(there + "/changes?since=" + id).json();
        assertThat(changes.path("added").asInt()).isEqualTo(1);
        assertThat(changes.path("same").asInt()).isEqualTo(1);
        assertThat(changes.at("/first/0/what").asString()).isEqualTo("ADDED");
        assertThat(changes.at("/first/0/nip").asString()).isEqualTo(BUDI);

        var third = correct(second.json().path("id").asString(), "NIP;Nama;Golongan\n" + SITI + ";Siti;III/d\n");
        var since = third.header("Location") + "/changes?since="
                + second.json().path("id").asString();
        assertThat(as("hr").get(since).json().path("changed").asInt()).isEqualTo(1);
        assertThat(as("hr").get(there + "/changes?since=" + java.util.UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void doubtsUnitsThatTheirAgencyNeverHadAndSuperiorsThatAreTwo() throws Exception {
        var heading = "NIP;Nama;Instansi;Unit Kerja;superior.key;Golongan Atasan\n";
        var first = send(
                        "",
                        heading + SITI + ";Siti;Badan Uji;Bidang Mutasi;L-1;IV/a\n" + BUDI
                                + ";Budi;Badan Uji;Bidang Umum;L-1;IV/a\n")
                .json();
        assertThat(first.path("doubts").asInt()).isZero();

        var answer = send(
                "",
                heading + SITI + ";Siti;Badan Uji;Bidang Mutsi;L-1;IV/a\n" + BUDI
                        + ";Budi;Badan Uji;Bidang Umum;L-1;III/d\n" + ANI + ";Ani;Badan Lain;Bidang Lain;L-1;III/d\n");

        var kept = answer.json();
        assertThat(kept.path("rows").asInt()).isEqualTo(3);
        assertThat(kept.path("doubts").asInt()).isEqualTo(2);
        assertThat(kept.at("/report/causes")
                        .valueStream()
                        .map(cause -> cause.path("detail").asString()))
                .containsExactlyInAnyOrder(
                        "`Badan Uji` had no unit `Bidang Mutsi` in what was sent before; did you mean `Bidang Mutasi`?",
                        "superior `L-1` is `III/d` here and `IV/a` in line 2");
        assertThat(as("hr").get(answer.header("Location") + "/errors.csv?lang=id")
                        .text())
                .contains("yes,,2,,/organisation/name,", "tidak punya unit `Bidang Mutsi`")
                .contains("yes,,3,,/superior/golongan,", "atasan `L-1` di sini `III/d`, padahal `IV/a` di baris 2");

        var later = send(
                "",
                heading + SITI + ";Siti;Badan Uji;Bidang Umum;L-2;\n" + BUDI + ";Budi;Badan Uji;Bidang Umum;L-2;IV/a\n"
                        + ANI + ";Ani;Badan Uji;Bidang Umum;L-2;IV/b\n");
        assertThat(later.json().at("/report/causes/0/detail").asString())
                .as("the first row that states a rank counts")
                .isEqualTo("superior `L-2` is `IV/b` here and `IV/a` in line 3");

        var again = send("", heading + SITI + ";Siti;Badan Uji;Bidang Mutsi;L-1;IV/a\n");
        assertThat(again.json().path("doubts").asInt()).as("known since").isZero();
    }

    @Test
    void readsByAKeptMapping() throws Exception {
        var mapping = "/api/v1/mappings/simpeg";
        assertThat(as("hr").with("Content-Type", "application/json")
                        .send("PUT", mapping, BodyPublishers.ofString("{\"GOLRU\": \"rank.golngan\"}"))
                        .status())
                .isEqualTo(422);
        assertThat(as("hr").with("Content-Type", "application/json")
                        .send("PUT", mapping, BodyPublishers.ofString("{\"GOLRU\": \"rank.golongan\"}"))
                        .status())
                .isEqualTo(204);
        assertThat(as("auditor")
                        .get("/api/v1/mappings")
                        .json()
                        .at("/simpeg/GOLRU")
                        .asString())
                .isEqualTo("rank.golongan");
        assertThat(send("?mapping=simpeg", "Nama;GOLRU\nSiti;III/c\n")
                        .json()
                        .at("/report/tables/0/columns/GOLRU")
                        .asString())
                .isEqualTo("rank.golongan");
        assertThat(send("?mapping=none", "Nama;GOLRU\nSiti;III/c\n").status()).isEqualTo(404);
        assertThat(as("hr").send("DELETE", mapping, BodyPublishers.noBody()).status())
                .isEqualTo(204);
        assertThat(as("hr").send("DELETE", mapping, BodyPublishers.noBody()).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "satu;dua\n1;2\n",
                "Nama;Golongan\n\"Siti;III/a\n",
                "Nama;Golongan\n",
                "PK\u0003\u0004",
                "%PDF-1.7"
            })
    void refusesWhatCannotBeReadAndKeepsNothing(String text) throws Exception {
        var before = counts();
        var answer = send("", text);

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().path("detail").asString()).isNotBlank();
        assertThat(counts()).isEqualTo(before);
    }

    private List<Integer> counts() {
        return Stream.of("population", "employee_file", "faulty_row", "doubt", "sent_part", "known_unit")
                .map(table -> jdbc.sql("SELECT count(*) FROM " + table)
                        .query(Integer.class)
                        .single())
                .toList();
    }

    @Test
    void givesATemplateInTheLanguageAskedFor() throws Exception {
        assertThat(as("hr").with("Accept-Language", "en")
                        .get(HERE + "/template.csv")
                        .text())
                .startsWith("\uFEFFNIP (employee number),Name,Day of birth");
        assertThat(as("hr").with("Accept-Language", "id")
                        .get(HERE + "/template.csv")
                        .text())
                .startsWith("\uFEFFNIP,Nama,Tanggal Lahir");
    }

    private Caller as(String user) {
        return new Caller(port).as(user);
    }

    private Answer correct(String id, String csv) throws Exception {
        return send("/" + id + "/corrections", csv);
    }

    private Answer send(String query, String csv) throws Exception {
        return as("hr").with("Content-Type", "text/csv").send("POST", HERE + query, BodyPublishers.ofString(csv));
    }
}
