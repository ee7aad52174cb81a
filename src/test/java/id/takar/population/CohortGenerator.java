package id.takar.population;

import static id.takar.facts.Golongan.*;
import static id.takar.facts.Rating.ABOVE;
import static id.takar.facts.Rating.BELOW;
import static id.takar.facts.Rating.MEETS;

import id.takar.facts.Credit;
import id.takar.facts.CreditEntry;
import id.takar.facts.CreditSource;
import id.takar.facts.Diploma;
import id.takar.facts.DisciplineLevel;
import id.takar.facts.EmployeeFile;
import id.takar.facts.Eselon;
import id.takar.facts.Exam;
import id.takar.facts.ExamKind;
import id.takar.facts.Level;
import id.takar.facts.OrganisationPredicate;
import id.takar.facts.PostLevel;
import id.takar.facts.Predikat;
import id.takar.facts.Punishment;
import id.takar.population.Participant.Unit;
import id.takar.synthetic.Workload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The forty synthetic participants of an administrators' leadership course, to be evaluated on 2024-03-14. Run
 * {@code main} to write the demo files again.
 */
final class CohortGenerator {
    private static final List<Unit> UNITS = List.of(
            unit("Bidang Pelayanan Kesehatan", "Dinas Kesehatan Kota Samarinda", "Program Upaya Kesehatan"),
            unit(
                    "Bidang Pendaftaran Penduduk",
                    "Dinas Kependudukan dan Pencatatan Sipil Kota Samarinda",
                    "Program Pendaftaran Penduduk"),
            new Unit(
                    "Bidang Perizinan",
                    "DPMPTSP Kota Samarinda",
                    "Program Pelayanan Penanaman Modal",
                    OrganisationPredicate.ISTIMEWA),
            unit("Bidang Penempatan Kerja", "Dinas Tenaga Kerja Kota Samarinda", "Program Penempatan Tenaga Kerja"),
            unit("Bidang Perlindungan Anak", "DP2PA Kota Samarinda", "Program Perlindungan Khusus Anak"),
            new Unit(
                    "Bidang Rehabilitasi Sosial",
                    "Dinas Sosial Kota Samarinda",
                    "Program Rehabilitasi Sosial",
                    OrganisationPredicate.BUTUH_PERBAIKAN),
            unit(
                    "Bidang Aplikasi Informatika",
                    "Dinas Komunikasi dan Informatika Kota Samarinda",
                    "Program Aplikasi Informatika"),
            unit("Bidang Pengembangan Kompetensi", "BKPSDM Kota Samarinda", "Program Pengembangan Sumber Daya Manusia"),
            unit("Bagian Organisasi", "Sekretariat Daerah Kota Samarinda", "Program Penataan Organisasi"),
            unit(
                    "Bidang Perikanan Budidaya",
                    "Dinas Perikanan Kota Samarinda",
                    "Program Pengelolaan Perikanan Budidaya"),
            unit(
                    "Bidang Ketersediaan Pangan",
                    "Dinas Ketahanan Pangan dan Pertanian Kota Samarinda",
                    "Program Ketahanan Pangan Masyarakat"),
            unit("Kecamatan Samarinda Ulu", "Pemerintah Kota Samarinda", "Program Pelayanan Publik Kecamatan"),
            unit("Bagian Tata Usaha", "Pemerintah Provinsi Kalimantan Timur", "Program Penunjang Urusan Pemerintahan"),
            unit("Bagian Umum", "Pemerintah Kabupaten Kutai Kartanegara", "Program Penunjang Urusan Pemerintahan"),
            unit("Bagian Perencanaan", "Pemerintah Kabupaten Kutai Timur", "Program Perencanaan Pembangunan"),
            unit("Bagian Keuangan", "Pemerintah Kota Balikpapan", "Program Pengelolaan Keuangan Daerah"));

    private final List<Participant> participants = new ArrayList<>();

    private CohortGenerator() {}

    static List<EmployeeFile> files() {
        var generator = new CohortGenerator();
        generator.supervisorsAndAdministrators();
        generator.structuralUndecided();
        generator.executors();
        generator.executorsUndecided();
        generator.others();
        return IntStream.range(0, generator.participants.size())
                .mapToObj(at ->
                        Further.stated(at + 1, generator.participants.get(at).file()))
                .toList();
    }

    static byte[] jsonLines() {
        var files = new EmployeeFiles();
        var out = new ByteArrayOutputStream();
        for (var file : files()) {
            out.writeBytes(files.write(file));
            out.write('\n');
        }
        return out.toByteArray();
    }

    static byte[] csv(List<EmployeeFile> files) throws IOException {
        var rows = new FlatRows();
        var used = new TreeSet<String>();
        files.forEach(file -> used.addAll(rows.row(file).keySet()));
        var out = new ByteArrayOutputStream();
        try (var writer = PeopleWriter.of(PeopleWriter.Form.CSV, FlatRows.inOrder(used), out)) {
            for (var file : files) {
                writer.write(file);
            }
        }
        return out.toByteArray();
    }

    public static void main(String[] args) throws IOException {
        var demo = Path.of("src/main/resources/demo");
        Files.write(demo.resolve("cohort.jsonl"), jsonLines());
        Files.write(demo.resolve("colleagues.jsonl"), Colleagues.jsonLines());
        Files.write(demo.resolve("cohort.csv"), csv(files()));
    }

    private void supervisorsAndAdministrators() {
        // E34: one below the band, a year in the rank and a year in the post
        next().heads(Eselon.III_B, "Kepala Bidang Pelayanan Kesehatan", "2023-02-15")
                .rank(III_C, "2023-02-01")
                .rated(ABOVE, MEETS);
        // E35: the same, eight months in the post
        next().heads(Eselon.III_B, "Kepala Bidang Pendaftaran Penduduk", "2023-07-03")
                .rank(III_C, "2023-02-01")
                .proposed(MEETS, ABOVE)
                .measured(100, 25, 80, 80);
        // one below the band, five months in the rank
        next().heads(Eselon.IV_A, "Kepala Seksi Perizinan Usaha", "2022-08-01")
                .rank(III_B, "2023-10-01")
                .rated(MEETS, MEETS);
        // one below the band, results below expectation
        next().heads(Eselon.IV_A, "Kepala Seksi Penempatan", "2022-08-01")
                .rank(III_B, "2020-10-01")
                .proposed(BELOW, MEETS)
                .measured(48, 52, 45, 50);
        // inside the band, four years: eligible; leadership motive pattern
        next().heads(Eselon.IV_A, "Kepala Seksi Pemenuhan Hak Anak", "2020-02-03")
                .rank(III_C, "2019-10-01")
                .rated(ABOVE, ABOVE)
                .in2022(Predikat.SANGAT_BAIK)
                .needing(70, 48, 82, Level.HIGH);
        // inside the band, four years: eligible; able but not motivated (E61)
        next().heads(Eselon.III_B, "Kepala Bidang Rehabilitasi Sosial", "2019-08-01")
                .rank(III_D, "2019-04-01")
                .holds(Diploma.S_2)
                .rated(MEETS, MEETS)
                .measured(90, 90, 30, 30);
        // inside the band, two years in the rank; behaviour not yet rated
        next().heads(Eselon.IV_B, "Kepala Seksi Infrastruktur", "2021-12-31")
                .rank(III_B, "2021-10-01")
                .proposed(MEETS, MEETS)
                .byRater(MEETS, null)
                .measured(59, 60, 70, 70);
        // inside the band, to cross into IV without exam; the rater differs from what was computed
        next().heads(Eselon.III_B, "Kepala Bidang Pengembangan Kompetensi", "2020-01-06")
                .rank(III_D, "2019-10-01")
                .proposed(MEETS, MEETS)
                .byRater(ABOVE, MEETS);
        // at the top of the band
        next().heads(Eselon.IV_A, "Kepala Subbagian Kelembagaan", "2017-03-01")
                .rank(III_D, "2018-04-01")
                .proposed(ABOVE, ABOVE);
        // at the top; personal power
        next().heads(Eselon.III_A, "Sekretaris Dinas Perikanan", "2018-03-01")
                .rank(IV_B, "2017-10-01")
                .holds(Diploma.S_2)
                .rated(ABOVE, BELOW)
                .measured(85, 80, 40, 45)
                .needing(60, 30, 88, Level.LOW);
        // at the top
        next().heads(Eselon.IV_B, "Kepala Seksi Cadangan Pangan", "2016-06-01")
                .rank(III_C, "2018-04-01")
                .proposed(MEETS, BELOW)
                .measured(50, 45, 40, 50);
        // inside the band, four years: eligible; exactly as planned
        next().heads(Eselon.III_A, "Camat Samarinda Ulu", "2019-10-01")
                .rank(IV_A, "2019-10-01")
                .holds(Diploma.S_2)
                .proposed(MEETS, MEETS)
                .exactlyAsPlanned()
                .measured(60, 60, 60, 60);
        // above the band
        next().heads(Eselon.IV_B, "Kepala Subbagian Umum", "2021-01-04")
                .rank(III_D, "2019-04-01")
                .proposed(BELOW, ABOVE)
                .measured(40, 60, 82, 76);
        // below what the band allows
        next().heads(Eselon.III_A, "Kepala Bagian Umum", "2021-01-04")
                .rank(III_C, "2019-04-01")
                .rated(BELOW, BELOW)
                .measured(45, 50, 38, 42);
        // inside the band, four years, serving a medium punishment
        next().heads(Eselon.IV_A, "Kepala Subbagian Program", "2019-03-01")
                .rank(III_C, "2018-10-01")
                .rated(MEETS, BELOW)
                .punished(medium("2023-08-01", "2024-08-01"))
                .withoutAbility();
        // inside the band, four years: eligible; nothing measurable
        next().heads(Eselon.IV_A, "Kepala Subbagian Anggaran", "2019-03-01")
                .rank(III_C, "2019-04-01")
                .rated(MEETS, MEETS)
                .narrated()
                .withoutMotivation();
    }

    private void structuralUndecided() {
        // the day of the rank is missing
        next().heads(Eselon.IV_A, "Kepala Seksi Kesehatan Lingkungan", "2019-03-01")
                .rank(III_C, null)
                .rated(MEETS, MEETS);
        // one below the band, the day of the post is missing
        next().heads(Eselon.III_B, "Kepala Bidang Pencatatan Sipil", null)
                .rank(III_C, "2021-04-01")
                .proposed(MEETS, ABOVE);
        // the echelon is missing
        next().heads(Eselon.IV_A, "Kepala Seksi Pengaduan", "2020-03-02")
                .withoutEselon()
                .rank(III_C, "2019-10-01")
                .rated(MEETS, MEETS)
                .needing(55, 40, 85, null);
        // predicates are missing; the rater differs from what was computed
        next().heads(Eselon.IV_A, "Kepala Seksi Hubungan Industrial", "2020-03-02")
                .rank(III_C, "2019-10-01")
                .proposed(ABOVE, MEETS)
                .byRater(MEETS, MEETS)
                .withPredicatesUnknown();
        // the discipline record is missing
        next().heads(Eselon.IV_B, "Kepala Seksi Data Anak", "2020-03-02")
                .rank(III_B, "2019-10-01")
                .rated(ABOVE, MEETS)
                .withDisciplineUnknown()
                .withoutSituation();
        // the rank is missing; weights come to less than 100
        next().heads(Eselon.IV_A, "Kepala Seksi Bantuan Sosial", "2020-03-02")
                .rated(MEETS, MEETS)
                .work(Workload::underweight)
                .withoutNeeds();
    }

    private void executors() {
        // eligible
        next().executes("Analis Sistem Informasi").rank(III_A, "2019-04-01").rated(ABOVE, MEETS);
        // eligible: the exam is passed; a light punishment does not bar
        next().executes("Pengelola Kepegawaian")
                .rank(II_D, "2019-10-01")
                .holds(Diploma.D_III)
                .passed(new Exam(ExamKind.UJIAN_DINAS_I, LocalDate.of(2022, 8, 10)))
                .punished(new Punishment(
                        DisciplineLevel.RINGAN, "Teguran tertulis", null, LocalDate.of(2023, 11, 1), null))
                .rated(MEETS, ABOVE);
        // two years in the rank
        next().executes("Analis Kelembagaan")
                .rank(III_A, "2021-04-01")
                .proposed(MEETS, MEETS)
                .measured(55, 58, 75, 72);
        // results below expectation (E31)
        next().executes("Pengadministrasi Umum")
                .rank(II_C, "2019-04-01")
                .holds(Diploma.SLTA)
                .rated(BELOW, ABOVE)
                .measured(42, 55, 78, 70);
        // E26: the ceiling of the diploma; behaviour not yet rated
        next().executes("Pengadministrasi Keuangan")
                .rank(III_B, "2019-02-01")
                .holds(Diploma.SLTA)
                .proposed(MEETS, MEETS)
                .byRater(MEETS, null)
                .measured(50, 56, 74, 77);
        // E27: would pass the superior's rank
        next().executes("Analis Perencanaan")
                .rank(III_B, "2020-02-01")
                .under(III_B)
                .rated(ABOVE, ABOVE)
                .in2022(Predikat.SANGAT_BAIK);
        // E29: the exam is not passed
        next().executes("Pengelola Data")
                .rank(II_D, "2019-10-01")
                .holds(Diploma.D_III)
                .proposed(MEETS, MEETS)
                .measured(52, 50, 81, 79);
        // serving a medium punishment; the rater differs from what was computed
        next().executes("Analis Barang Milik Daerah")
                .rank(III_A, "2019-04-01")
                .proposed(MEETS, ABOVE)
                .byRater(MEETS, MEETS)
                .punished(medium("2023-12-01", "2024-06-01"))
                .measured(78, 74, 48, 52);
    }

    private void executorsUndecided() {
        next().executes("Analis Tata Usaha").rank(III_A, null).rated(MEETS, MEETS);
        next().executes("Analis Protokol")
                .rank(III_A, "2019-04-01")
                .rated(MEETS, MEETS)
                .withPredicatesUnknown();
        next().executes("Analis Kesehatan")
                .rank(III_A, "2019-04-01")
                .holds(null)
                .proposed(MEETS, MEETS)
                .measured(75, 70, 50, 55);
        next().executes("Analis Kependudukan")
                .rank(III_A, "2019-04-01")
                .under(null)
                .rated(MEETS, ABOVE);
        // exams are missing; one core value unrated and no rating of behaviour
        next().executes("Pengelola Perizinan")
                .rank(II_D, "2019-10-01")
                .holds(Diploma.D_III)
                .withExamsUnknown()
                .proposed(MEETS, MEETS)
                .byRater(MEETS, null)
                .withOneValueUnrated();
        next().executes("Analis Ketenagakerjaan")
                .rank(III_A, "2019-04-01")
                .rated(ABOVE, MEETS)
                .withDisciplineUnknown();
    }

    private void others() {
        next().executes("Pengelola Layanan Operasional")
                .onContract()
                .holds(Diploma.SLTA)
                .rated(BELOW, BELOW)
                .measured(44, 47, 50, 45);
        // one result without what was reached, and no rating
        next().functions(PostLevel.AHLI_PERTAMA, "Pekerja Sosial Ahli Pertama", earned(PostLevel.AHLI_PERTAMA, "12.5"))
                .onContract()
                .proposed(MEETS, MEETS)
                .work(Workload::unrealised)
                .withoutAbility()
                .withoutMotivation();
        next().functions(PostLevel.AHLI_MUDA, "Pranata Komputer Ahli Muda", earned(PostLevel.AHLI_MUDA, "37.5"))
                .rank(III_C, "2020-10-01")
                .rated(ABOVE, ABOVE)
                .in2022(Predikat.SANGAT_BAIK);
        next().functions(PostLevel.PENYELIA, "Pranata SDM Aparatur Penyelia", earned(PostLevel.PENYELIA, "12.5"))
                .rank(III_C, "2021-04-01")
                .holds(Diploma.D_III)
                .rated(ABOVE, BELOW)
                .measured(80, 78, 35, 44);
    }

    private Participant next() {
        int number = participants.size() + 1;
        var participant = new Participant(number, UNITS.get((number - 1) % UNITS.size()));
        participants.add(participant);
        return participant;
    }

    private static Unit unit(String name, String agency, String programme) {
        return new Unit(name, agency, programme, OrganisationPredicate.BAIK);
    }

    private static Punishment medium(String from, String until) {
        return new Punishment(
                DisciplineLevel.SEDANG,
                "Pemotongan tunjangan kinerja 25 persen",
                null,
                LocalDate.parse(from),
                LocalDate.parse(until));
    }

    private static Credit earned(PostLevel level, String amount) {
        return new Credit(
                level,
                List.of(
                        new CreditEntry(CreditSource.BASE, BigDecimal.ZERO, LocalDate.of(2022, 12, 31)),
                        new CreditEntry(CreditSource.CONVERSION, new BigDecimal(amount), LocalDate.of(2023, 12, 31))),
                null,
                null,
                null);
    }
}
