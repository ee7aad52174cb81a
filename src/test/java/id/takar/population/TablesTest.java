package id.takar.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.takar.facts.EmployeeFile;
import id.takar.facts.Golongan;
import id.takar.facts.Predikat;
import id.takar.facts.Sex;
import id.takar.population.EmployeeFiles.Fault;
import id.takar.population.EmployeeRows.ReadTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as people send them. */
class TablesTest {
    private static final String SITI = "198503152010012001";
    private static final String BUDI = "199001012015031002";

    @TempDir
    private Path folder;

    private final List<IncomingRow> rows = new ArrayList<>();

    private List<ReadTable> read(byte[] bytes, Headings headings) throws IOException {
        var file = Files.write(folder.resolve("sent"), bytes);
        rows.clear();
        return EmployeeRows.read(file, "pegawai.csv", false, headings, rows::add);
    }

    private List<ReadTable> read(byte[] bytes) throws IOException {
        return read(bytes, Headings.common());
    }

    private List<ReadTable> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private EmployeeFile only() {
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).reading().errors()).isEmpty();
        return rows.get(0).reading().file();
    }

    private List<String> faults() {
        return rows.stream()
                .flatMap(row -> row.reading().errors().stream().map(fault -> row.line() + ": " + fault.detail()))
                .toList();
    }

    private static byte[] workbook(Consumer<Workbook> filling) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var book = new Workbook(bytes, "test", null);
        filling.accept(book);
        book.finish();
        return bytes.toByteArray();
    }

    @Test
    void knowsIndonesianAndEnglishHeadingsAndPaths() throws IOException {
        read("NIP;NAMA PEGAWAI;Gol/Ruang;Rank since;identity.sex\n" + SITI + ";Siti;III/c;2020-04-01;P\n");

        var file = only();
        assertThat(file.identity().nip()).isEqualTo(SITI);
        assertThat(file.identity().name()).isEqualTo("Siti");
        assertThat(file.identity().sex()).isEqualTo(Sex.FEMALE);
        assertThat(file.rank().since()).isEqualTo(LocalDate.of(2020, 4, 1));
        assertThat(file.rank().golongan()).hasToString("III/c").isInstanceOf(Golongan.class);
    }

    @Test
    void takesTheSmallFileThatMostAgenciesHave() throws IOException {
        read("NIP,Tahun,Predikat\n" + SITI + ",2023,Sangat Baik\n");

        assertThat(only().predicates()).singleElement().satisfies(predicate -> {
            assertThat(predicate.year()).isEqualTo(2023);
            assertThat(predicate.value()).isEqualTo(Predikat.SANGAT_BAIK);
        });
    }

    @Test
    void readsDaysAndNumbersAsTheyAreWritten() throws IOException {
        read("Nama;TMT Golongan;TMT Jabatan;Tanggal Lahir;Kode Hasil Kerja 1;Target 1;Realisasi 1;Bobot 1\n"
                + "Siti;14/03/2020;1 Maret 2021;31097;R1;1.234,5;12,25; 40 \n");

        var file = only();
        assertThat(file.rank().since()).isEqualTo(LocalDate.of(2020, 3, 14));
        assertThat(file.post().since()).isEqualTo(LocalDate.of(2021, 3, 1));
        assertThat(file.identity().birthDay()).isEqualTo(LocalDate.of(1985, 2, 19));
        var result = file.skp().results().get(0);
        assertThat(result.target()).isEqualTo("1234.5");
        assertThat(result.realisation()).isEqualTo("12.25");
        assertThat(result.weight()).isEqualTo("40");
    }

    @Test
    void namesRowColumnValueReasonAndWhatToDo() throws IOException {
        read("NIP;Nama;Golongan;TMT Golongan\n" + SITI + ";Siti;III/z;kemarin\n" + BUDI + ";Budi;III/a;2020-04-01\n");

        assertThat(faults())
                .containsExactly(
                        "2: column `Golongan`: unknown value `III/z`; did you mean `III/a`?",
                        "2: column `TMT Golongan`: expected a day as `YYYY-MM-DD`, found the text `kemarin`");
        assertThat(rows.get(0).reading().errors())
                .extracting(Fault::pointer, Fault::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/rank/golongan", 3),
                        org.assertj.core.groups.Tuple.tuple("/rank/since", 4));
        assertThat(rows.get(0).faultyText()).isEqualTo(SITI + " | Siti | III/z | kemarin");
        assertThat(rows.get(1).reading().file()).isNotNull();
    }

    @Test
    void tellsColumnsThatNobodyKnowsOrThatStandTwice() throws IOException {
        var table = read("NIP;Golngan;Nama;Name;Alamat\n" + SITI + ";III/a;Siti;Siti;Jl. Mawar\n")
                .get(0);

        assertThat(table.columns()).containsEntry("NIP", "identity.nip").containsEntry("Nama", "identity.name");
        assertThat(table.unread())
                .containsExactly(
                        "`Golngan`; did you mean `Golongan`?", "`Alamat`", "`Name`, which another column says already");
    }

    @Test
    void readsByAKeptMapping() throws IOException {
        var mapping = Map.of("NM_PEG", "identity.name", "GOLRU", "rank.golongan", "ALAMAT", "");
        var table = read(
                        "nm_peg|golru|alamat\nSiti|III/b|Jl. Mawar\n".getBytes(StandardCharsets.UTF_8),
                        Headings.with(mapping))
                .get(0);

        assertThat(only().rank().golongan()).hasToString("III/b");
        assertThat(table.unread()).isEmpty();
    }

    @Test
    void findsTheHeaderBelowATitle() throws IOException {
        read("DAFTAR PEGAWAI TAHUN 2023;;\n;;\nNo;NIP;Nama\n1;" + SITI + ";Siti\n\n2;" + BUDI + ";Budi\n;;\n");

        assertThat(rows).extracting(IncomingRow::line).containsExactly(4, 6);
        assertThat(faults()).isEmpty();
    }

    @Test
    void readsOtherEncodingsAndMarks() throws IOException {
        var text = "Nama;Golongan\nJosé ’Ali;III/a\n";
        for (var charset :
                List.of(Charset.forName("windows-1252"), StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            var mark = charset == StandardCharsets.UTF_16LE ? "\uFEFF" : "";
            read((mark + text).getBytes(charset));
            assertThat(only().identity().name()).as(charset.name()).isEqualTo("José ’Ali");
        }
        read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        assertThat(only().identity().name()).isEqualTo("José ’Ali");
        read("sep=|\nNama|Golongan\nSiti;Ani|III/a\n");
        assertThat(only().identity().name()).isEqualTo("Siti;Ani");
    }

    @Test
    void dropsBlanksAroundValuesAndTheMarkOfTexts() throws IOException {
        read("NIP ; Nama\n '19850315 201001 2 001 ;  Siti\u00A0 \n");

        assertThat(only().identity().nip()).isEqualTo(SITI);
        assertThat(only().identity().name()).isEqualTo("Siti");
    }

    @Test
    void keepsLineBreaksAndQuotesWithinCells() throws IOException {
        read("Nama,Jabatan\n\"Siti \"\"Ani\"\"\",\"Kepala\nBagian\"\nBudi,Staf\n");

        assertThat(rows.get(0).reading().file().identity().name()).isEqualTo("Siti \"Ani\"");
        assertThat(rows.get(0).reading().file().post().title()).isEqualTo("Kepala\nBagian");
        assertThat(rows).extracting(IncomingRow::line).containsExactly(2, 4);
    }

    @Test
    void refusesAQuoteThatIsNeverClosed() {
        assertThatThrownBy(() -> read("Nama;Golongan\n\"Siti;III/a\nBudi;III/b\n"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("the table cannot be read");
    }

    @Test
    void refusesATableWithoutAnyKnownColumn() {
        assertThatThrownBy(() -> read("satu;dua\n1;2\n"))
                .isInstanceOf(Unreadable.class)
                .hasMessage("no column is known");
        assertThatThrownBy(() -> read("")).isInstanceOf(Unreadable.class);
    }

    @Test
    void readsSheetsOfAWorkbookAndJoinsListsByNip() throws IOException {
        var tables = read(workbook(book -> {
            var people = book.newWorksheet("Pegawai");
            fill(people, 0, "NIP", "Nama");
            fill(people, 1, SITI, "Siti");
            fill(people, 2, BUDI, "Budi");
            var results = book.newWorksheet("Hasil Kerja");
            fill(results, 0, "NIP", "Kode", "Uraian", "Target", "Realisasi");
            fill(results, 1, BUDI, "R1", "Layanan", "10", "9");
            fill(results, 2, SITI, "R1", "Arsip", "4", "5");
            fill(results, 3, BUDI, "R2", "Laporan", "1", "1");
            var hidden = book.newWorksheet("Rahasia");
            fill(hidden, 0, "NIP", "Nama");
            fill(hidden, 1, "1", "Hantu");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
        }));

        assertThat(faults()).isEmpty();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).reading().file().skp().results())
                .extracting(id.takar.facts.WorkResult::title)
                .containsExactly("Arsip");
        assertThat(rows.get(1).reading().file().skp().results())
                .extracting(id.takar.facts.WorkResult::key)
                .containsExactly("R1", "R2");
        assertThat(tables)
                .filteredOn(table -> table.left().equals("it is hidden"))
                .extracting(ReadTable::name)
                .containsExactly("Rahasia");
    }

    @Test
    void reportsItemsThatAreFaultyOrBelongToNobodyAndWhoTheySpoil() throws IOException {
        read(workbook(book -> {
            var people = book.newWorksheet("Pegawai");
            fill(people, 0, "NIP", "Nama");
            fill(people, 1, SITI, "Siti");
            var results = book.newWorksheet("skp.results");
            fill(results, 0, "NIP", "key", "target");
            fill(results, 1, SITI, "R1", "banyak");
            fill(results, 2, BUDI, "R1", "4");
            fill(results, 3, "12", "R1", "4");
        }));

        assertThat(rows)
                .extracting(row -> row.table() + " " + row.line() + " "
                        + row.reading().errors().get(0).detail())
                .containsExactlyInAnyOrder(
                        "skp.results 2 column `target`: expected a number, found the text `banyak`",
                        "skp.results 4 the NIP that says whose row it is has 2 digits, not 18",
                        "skp.results 3 no row of the employees has the NIP `" + BUDI + "`",
                        "Pegawai 2 a row that belongs here is faulty: line 2 of `skp.results`");
        assertThat(rows).extracting(IncomingRow::number).doesNotHaveDuplicates();
    }

    @Test
    void takesWhatAFormulaShowsAndReportsWhatItCouldNotWorkOut() throws IOException {
        read(workbook(book -> {
            var sheet = book.newWorksheet("Pegawai");
            fill(sheet, 0, "Nama", "Golongan");
            fill(sheet, 1, "Siti", "III/a");
            sheet.formula(2, 0, "CONCATENATE(A2,A3)");
            sheet.value(2, 1, "III/b");
        }));

        assertThat(rows.get(0).reading().file()).isNotNull();
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("3: column `Nama`: the spreadsheet could not work out this cell");
    }

    @Test
    void readsDaysThatSpreadsheetsKeepAsNumbersAndRefusesNipsKeptSo() throws IOException {
        read(workbook(book -> {
            var sheet = book.newWorksheet("Pegawai");
            fill(sheet, 0, "Nama", "TMT Golongan", "NIP");
            sheet.value(1, 0, "Siti");
            sheet.value(1, 1, LocalDate.of(2020, 4, 1));
            sheet.style(1, 1).format("yyyy-MM-dd").set();
            sheet.value(2, 0, "Budi");
            sheet.value(2, 2, 198503152010012001L);
        }));

        assertThat(rows.get(0).reading().file().rank().since()).isEqualTo(LocalDate.of(2020, 4, 1));
        assertThat(faults()).singleElement().asString().contains("column `NIP`: expected a NIP as text");
    }

    @Test
    void reportsRowsWithMergedCells() throws IOException {
        read(workbook(book -> {
            var sheet = book.newWorksheet("Pegawai");
            fill(sheet, 0, "Nama", "Golongan");
            fill(sheet, 1, "Siti", "III/a");
            fill(sheet, 2, "Budi", "");
            sheet.range(1, 1, 2, 1).merge();
            fill(sheet, 3, "Ani", "III/b");
        }));

        assertThat(faults())
                .containsExactly(
                        "2: the cells B2:B3 are merged, so that it is not said whose they are",
                        "3: the cells B2:B3 are merged, so that it is not said whose they are");
        assertThat(rows.get(2).reading().file()).isNotNull();
    }

    @Test
    void unpacksTablesAndGuardsAgainstTraps() throws IOException {
        var csv = ("NIP;Nama\n" + SITI + ";Siti\n").getBytes(StandardCharsets.UTF_8);
        var gzip = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzip)) {
            out.write(csv);
        }
        read(gzip.toByteArray());
        assertThat(only().identity().name()).isEqualTo("Siti");

        read(zip(Map.of(
                "data/pegawai.csv",
                csv,
                "data/pelatihan.csv",
                ("NIP;key;JP\n" + SITI + ";T1;24\n").getBytes(StandardCharsets.UTF_8))));
        assertThat(only().trainings())
                .singleElement()
                .satisfies(training -> assertThat(training.hours()).isEqualTo(24));

        assertThatThrownBy(() -> read(zip(Map.of("nol.csv", new byte[200_000_000]))))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("unpacks to more");
        var trap = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(trap)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write(new byte[50_000_000]);
        }
        assertThatThrownBy(() -> read(trap.toByteArray()))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("more than it can honestly hold");
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoesAndLeavesNumbersAlone() throws IOException {
        var book = workbook(each -> {
            var sheet = each.newWorksheet("Pegawai");
            fill(sheet, 0, "Nama", "TMT Golongan", "Kode Hasil Kerja 1", "Target 1");
            fill(sheet, 1, "Siti", "", "R1", "");
            sheet.value(1, 1, 42_460);
            sheet.value(1, 3, 240_000);
        });
        read(repacked(book, "xl/workbook.xml", text -> text.replace("date1904=\"false\"", "date1904=\"true\"")));

        assertThat(only().rank().since()).isEqualTo(LocalDate.of(2020, 4, 1));
        assertThat(only().skp().results().get(0).target()).isEqualTo("240000");
    }

    @Test
    void findsMergedCellsInTheSheetThatHasThemWhateverItsPartIsCalled() throws IOException {
        var book = workbook(each -> {
            var notes = each.newWorksheet("Catatan");
            fill(notes, 0, "x", "y");
            notes.range(1, 0, 1, 1).merge();
            var people = each.newWorksheet("Pegawai");
            fill(people, 0, "Nama", "Golongan");
            fill(people, 1, "Siti", "III/a");
        });
        read(book);
        assertThat(faults()).isEmpty();

        // The sheet of the people is now the first part, as when sheets were moved in the spreadsheet.
        read(repacked(book, "xl/workbook.xml", text -> {
            var sheets = text.substring(text.indexOf("<sheets>") + 8, text.indexOf("</sheets>"));
            int second = sheets.indexOf("<sheet ", 1);
            return text.replace(sheets, sheets.substring(second) + sheets.substring(0, second));
        }));
        assertThat(faults()).isEmpty();
        assertThat(only().identity().name()).isEqualTo("Siti");
    }

    @Test
    void refusesTrapsOfManyPartsAndSeveralFilesOfWhichOneWouldBeLost() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 30; i++) {
                zip.putNextEntry(new ZipEntry("t" + i + ".csv"));
                zip.write(new byte[10_000_000]);
            }
        }
        assertThatThrownBy(() -> read(bytes.toByteArray()))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("unpacks to more");
        var line = "{\"identity\":{\"name\":\"Siti\"}}\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(zip(Map.of("a.jsonl", line, "b.jsonl", line))))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("several");
    }

    @Test
    void keepsTheCellsOfItemsApartWhateverStandsInThem() throws IOException {
        var results = ("NIP;Catatan;key;target\n" + SITI + ";a\u001FTb;R1;4\n").getBytes(StandardCharsets.UTF_8);
        var people = ("NIP;Nama\n" + SITI + ";Siti\n").getBytes(StandardCharsets.UTF_8);
        read(zip(Map.of("pegawai.csv", people, "skp.results.csv", results)));

        assertThat(only().skp().results().get(0).key()).isEqualTo("R1");
        assertThat(only().skp().results().get(0).target()).isEqualTo("4");
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThatThrownBy(() -> read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(".xls");
        assertThatThrownBy(() -> read(zip(Map.of("xl/workbook.xml", new byte[10]))))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> read("PK not a zip"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void takesItsOwnTemplates() throws IOException {
        for (var language : List.of(java.util.Locale.ENGLISH, java.util.Locale.forLanguageTag("id"))) {
            var csv = new ByteArrayOutputStream();
            new Template(language).csv(csv);
            var table = read(csv.toByteArray()).get(0);
            assertThat(table.unread()).isEmpty();
            assertThat(faults()).isEmpty();
            assertThat(only().identity().nip()).isNotNull();

            var workbook = new ByteArrayOutputStream();
            new Template(language).xlsx(workbook);
            read(workbook.toByteArray());
            assertThat(faults()).isEmpty();
            assertThat(only().skp().results()).hasSize(1);
        }
    }

    @Test
    void readsWhatItWroteItself() throws IOException {
        var files = new EmployeeFiles();
        var flat = new FlatRows();
        List<EmployeeFile> people;
        try (var cohort = new JsonLines(files).read(Examples.open("cohort.jsonl"))) {
            people = cohort.map(row -> row.reading().file()).toList();
        }
        var columns = FlatRows.inOrder(people.stream()
                .flatMap(file -> flat.row(file).keySet().stream())
                .collect(java.util.stream.Collectors.toSet()));
        for (var form : List.of(PeopleWriter.Form.CSV, PeopleWriter.Form.XLSX)) {
            var bytes = new ByteArrayOutputStream();
            try (var writer = PeopleWriter.of(form, columns, bytes)) {
                for (var file : people) {
                    writer.write(file);
                }
            }
            read(bytes.toByteArray());
            assertThat(faults()).isEmpty();
            assertThat(rows).hasSameSizeAs(people);
            for (int i = 0; i < people.size(); i++) {
                assertThat(flat.row(rows.get(i).reading().file())).isEqualTo(flat.row(people.get(i)));
                assertThat(files.write(rows.get(i).reading().file())).isEqualTo(files.write(people.get(i)));
            }
        }
    }

    private static void fill(org.dhatim.fastexcel.Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                sheet.value(row, i, cells[i]);
            }
        }
    }

    /** The workbook with another text in one of its parts. */
    private byte[] repacked(byte[] book, String part, UnaryOperator<String> text) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(Files.write(folder.resolve("book"), book).toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                boolean meant = entry.getName().equals(part);
                parts.put(
                        entry.getName(),
                        meant
                                ? text.apply(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
        }
        return zip(parts);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
