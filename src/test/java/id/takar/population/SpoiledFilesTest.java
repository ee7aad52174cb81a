package id.takar.population;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.web.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Good files spoiled in thousands of ways: each is refused as a whole, and then leaves every table as it was, or every
 * row of it is kept or reported exactly once, and the counts add up. 500 of them, 10,000 with {@code -P full}.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"takar.limits.population-rows=600", "takar.run.workers=2"})
class SpoiledFilesTest {
    private static final int FILES = Boolean.getBoolean("takar.full") ? 10_000 : 500;
    private static final int PEOPLE = 6;
    private static final String SPICES = ",;\"'\t\n\r|[]{}:=+-@\0\u00A0\uFEFFé9<&#\\ ";

    private static final List<byte[]> GOOD = new ArrayList<>();

    @TempDir
    private Path folder;

    @Autowired
    private Populations populations;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    static void write() throws IOException {
        var flat = new FlatRows();
        try (var cohort = new JsonLines(new EmployeeFiles()).read(Examples.open("cohort.jsonl"))) {
            var people = cohort.map(row -> row.reading().file()).limit(PEOPLE).toList();
            var columns = FlatRows.inOrder(people.stream()
                    .flatMap(file -> flat.row(file).keySet().stream())
                    .collect(java.util.stream.Collectors.toSet()));
            for (var form : PeopleWriter.Form.values()) {
                var bytes = new ByteArrayOutputStream();
                try (var writer = PeopleWriter.of(form, columns, bytes)) {
                    for (var file : people) {
                        writer.write(file);
                    }
                }
                GOOD.add(bytes.toByteArray());
            }
        }
        var template = new ByteArrayOutputStream();
        new Template(java.util.Locale.ENGLISH).xlsx(template);
        GOOD.add(template.toByteArray());
    }

    @Test
    void eachIsAnsweredClearly() throws Exception {
        var random = new Random(20_261_130);
        int kept = 0;
        for (int i = 0; i < FILES; i++) {
            byte[] spoiled = spoiled(GOOD.get(i % GOOD.size()), random);
            var before = counts();
            try {
                var population = populations.add(
                        new ByteArrayInputStream(spoiled),
                        new Populations.Sending("f", "test", Headings.common(), false, null));
                kept++;
                everyRowOnce(i, spoiled, population);
            } catch (Problem refused) {
                assertThat(FaultWords.indonesian(refused.getMessage()))
                        .as("file %s: %s", i, refused.getMessage())
                        .isPresent();
                assertThat(counts()).as("file %s", i).isEqualTo(before);
            }
        }
        assertThat(kept).isBetween(FILES / 10, FILES * 9 / 10);
    }

    /** Rows as the tables have them against rows as they came out. */
    private void everyRowOnce(int number, byte[] spoiled, Population population) throws IOException {
        var file = Files.write(folder.resolve("spoiled"), spoiled);
        var out = new ArrayList<IncomingRow>();
        EmployeeRows.read(file, "f", false, Headings.common(), out::add);
        out.stream().flatMap(row -> row.reading().errors().stream()).forEach(fault -> {
            assertThat(FaultWords.indonesian(fault.detail())).as(fault.detail()).isPresent();
            assertThat(FaultWords.indonesian(fault.help())).as(fault.help()).isPresent();
        });
        assertThat(population.rows()).as("file %s", number).isEqualTo((int)
                out.stream().filter(row -> row.reading().file() != null).count());
        assertThat(population.faulty()).as("file %s", number).isEqualTo(out.size() - population.rows());
        assertThat(out).as("file %s", number).extracting(IncomingRow::number).doesNotHaveDuplicates();
        try (var sent = SentFile.open(file, "f", false)) {
            if (sent.tables().size() == 1) {
                var came = new HashSet<Integer>();
                out.forEach(row -> came.add(row.line()));
                int first = came.stream().mapToInt(Integer::intValue).min().orElseThrow();
                try (var rows = sent.tables().get(0).rows()) {
                    assertThat(rows.filter(row -> !row.isBlank() && row.line() >= first)
                                    .map(RawRow::line))
                            .as("file %s", number)
                            .containsExactlyInAnyOrderElementsOf(came);
                }
            } else if (sent.lines() != null) {
                var lines = new String(spoiled, StandardCharsets.ISO_8859_1).split("\n", -1);
                assertThat(out).as("file %s", number).hasSize((int) Stream.of(lines)
                        .filter(line -> !new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                                .replace("\uFEFF", "")
                                .isBlank())
                        .count());
            }
        }
    }

    private List<Integer> counts() {
        return Stream.of("population", "employee_file", "faulty_row", "doubt", "sent_part", "known_unit")
                .map(table -> jdbc.sql("SELECT count(*) FROM " + table)
                        .query(Integer.class)
                        .single())
                .toList();
    }

    /** A file with some bytes or characters taken out, put in, doubled, or cut off; a workbook in one of its parts. */
    private static byte[] spoiled(byte[] good, Random random) throws IOException {
        boolean packed = good[0] == 'P' && good[1] == 'K';
        if (packed && random.nextInt(4) > 0) {
            return repacked(good, random);
        }
        byte[] bytes = good;
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            bytes = spoiledOnce(bytes, random);
        }
        return bytes;
    }

    private static byte[] spoiledOnce(byte[] bytes, Random random) {
        if (bytes.length < 2) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(random.nextInt(5) == 0 ? 400 : 4));
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        switch (random.nextInt(5)) {
            case 0 -> out.write(bytes, at + length, bytes.length - at - length);
            case 1 -> {
                out.write(bytes, at, length);
                out.write(bytes, at, bytes.length - at);
            }
            case 2 -> {
                var spice = SPICES.charAt(random.nextInt(SPICES.length()));
                out.writeBytes(String.valueOf(spice).getBytes(StandardCharsets.UTF_8));
                out.write(bytes, at, bytes.length - at);
            }
            case 3 -> {
                out.write(random.nextInt(256));
                out.write(bytes, at + 1, bytes.length - at - 1);
            }
            default -> {
                if (random.nextInt(6) > 0) {
                    return Arrays.copyOf(bytes, bytes.length);
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] repacked(byte[] good, Random random) throws IOException {
        var file = Files.write(Files.createTempFile("takar-spoiled-", ".xlsx"), good);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipFile(file.toFile());
                var to = new ZipOutputStream(out)) {
            var entries = new ArrayList<>(java.util.Collections.list(zip.entries()));
            int spoiled = random.nextInt(entries.size());
            for (int i = 0; i < entries.size(); i++) {
                to.putNextEntry(new ZipEntry(entries.get(i).getName()));
                byte[] bytes = zip.getInputStream(entries.get(i)).readAllBytes();
                to.write(i == spoiled ? spoiledOnce(bytes, random) : bytes);
            }
        } finally {
            Files.delete(file);
        }
        return out.toByteArray();
    }
}
