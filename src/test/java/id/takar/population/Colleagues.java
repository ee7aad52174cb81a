package id.takar.population;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;

/**
 * Synthetic colleagues of the forty: a whole section with its head, large enough for the distribution of predicates and
 * serving the public directly, and the rare cases. Ask about them on 2024-03-14, but about the talent on 2026-02-01.
 */
final class Colleagues {
    private static final EmployeeFiles FILES = new EmployeeFiles();
    private static final String HEAD = "K-41";
    private static final List<String> STAFF = List.of(
            "ABOVE MEETS 108 4.6",
            "ABOVE ABOVE 115 4.1",
            "MEETS MEETS 98 5",
            "MEETS MEETS 97 5",
            "MEETS ABOVE 102 4.9",
            "MEETS MEETS 95 5.2",
            "MEETS MEETS 100 5",
            "MEETS MEETS 96 5.1",
            "MEETS MEETS 99 5",
            "MEETS ABOVE 101 4.8",
            "BELOW MEETS 71 7.5");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int number = 40;

    private Colleagues() {}

    static byte[] jsonLines() {
        var colleagues = new Colleagues();
        colleagues.section();
        colleagues.rareCases();
        return colleagues.out.toByteArray();
    }

    private void section() {
        add(year(2023) + ", " + section("Camat", "K-00") + ", 'post':{'kind':'STRUCTURAL','level':'PENGAWAS',"
                + "'title':'Kepala Seksi Pelayanan Umum'}, 'ratings':{'results':'MEETS','behaviour':'MEETS'}, "
                + cycle()
                + ", 'skp':{'approach':'QUANTITATIVE','results':["
                + result("R1", "QUANTITY", 1200, "1190", "RHK 2 Camat")
                + "]}");
        for (var one : STAFF) {
            var parts = one.split(" ");
            add(year(2023) + ", " + section("Kepala Seksi Pelayanan Umum", HEAD)
                    + ", 'post':{'kind':'EXECUTOR','level':'PELAKSANA','title':'Pengelola Layanan'}, 'ratings':{'results':'"
                    + parts[0] + "','behaviour':'" + parts[1] + "'}, " + cycle()
                    + ", 'skp':{'approach':'QUANTITATIVE','results':["
                    + result("R1", "QUANTITY", 100, parts[2], "R1")
                    + ","
                    + result("R2", "TIME", 5, parts[3], "R1")
                            .replace("MORE_IS_BETTER", "LESS_IS_BETTER")
                            .replace("layanan", "hari")
                    + "," + result("R3", "QUALITY", 80, "78", "R1").replace("layanan", "nilai IKM") + "]}");
        }
    }

    private void rareCases() {
        // declared killed in service on the day asked about
        add(year(2023) + ", 'employment':{'status':'PNS','appointedOn':'2012-03-01'}, "
                + "'rank':{'golongan':'II/c','since':'2020-04-01'}, "
                + "'post':{'kind':'EXECUTOR','level':'PELAKSANA','title':'Petugas Pemadam Kebakaran'}, "
                + "'grounds':[{'kind':'KILLED_IN_SERVICE','on':'2024-03-14'}]");
        // a year under the numeric scale
        add(year(2021) + ", 'employment':{'status':'PNS','appointedOn':'2009-01-01'}, "
                + "'appraisal':{'plan':112,'behaviour':108,'newIdea':true,'opinionsAsked':false}");
        // a year in which credit was what was achieved, up to a limit
        add(year(2022) + ", 'post':{'kind':'FUNCTIONAL','level':'AHLI_MUDA','title':'Auditor Ahli Muda'}, "
                + "'credit':{'level':'AHLI_MUDA','achieved':40,'yearlyMinimum':25}");
        // talent measured in all its parts
        add(year(2025) + ", 'ratings':{'results':'ABOVE','behaviour':'ABOVE'}, 'education':{'diploma':'S_2'}, "
                + "'discipline':[], 'talent':{'awards':80,'assignments':50,'feedback':90,'competence':85,'development':100,"
                + "'experience':80,'assessedPotential':75,'fieldMatch':true,'potentialAndCompetence':88,"
                + "'qualification':88.33,'targetLevel':'JPT_PRATAMA','technicalTest':75}");
    }

    private void add(String stated) {
        number++;
        var identity = String.format(
                Locale.ROOT, "'identity':{'nip':'1980010120050110%02d','name':'Rekan %d (sintetis)'}", number, number);
        var reading = FILES.read(
                ("{" + identity + ", " + stated + "}").replace('\'', '"').getBytes(UTF_8));
        var file = reading.file();
        if (file == null) {
            throw new IllegalStateException(number + ": " + reading.errors());
        }
        out.writeBytes(FILES.write(file));
        out.write('\n');
    }

    private static String year(int year) {
        return "'period':{'from':'%1$d-01-01','to':'%1$d-12-31'}".formatted(year);
    }

    private static String section(String superior, String key) {
        return "'superior':{'key':'" + key + "','post':'" + superior + "'}, "
                + "'organisation':{'name':'Seksi Pelayanan Umum','within':[],'agency':'Kecamatan Samarinda Ulu',"
                + "'predicate':'BAIK'}";
    }

    private static String cycle() {
        return "'cycle':{'agreedOn':'2023-01-17','feedbackOn':['2023-04-14','2023-10-13'],'dialogueOn':['2023-07-14'],"
                + "'reviewedOn':['2023-06-30','2023-12-29']}";
    }

    private static String result(String key, String aspect, int target, String realisation, String supports) {
        return ("{'key':'%s','title':'Layanan yang diselesaikan','kind':'MAIN','aspect':'%s','unitOfMeasure':'layanan',"
                        + "'target':%d,'realisation':%s,'direction':'MORE_IS_BETTER','due':'2023-12-30','supports':'%s',"
                        + "'perspective':'SERVICE_RECEIVERS','programme':'Program Pelayanan Publik Kecamatan',"
                        + "'activity':'Kegiatan Pelayanan Administrasi Terpadu'}")
                .formatted(key, aspect, target, realisation, supports);
    }
}
