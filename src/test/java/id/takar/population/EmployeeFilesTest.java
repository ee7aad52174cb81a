package id.takar.population;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.takar.facts.CoreValue;
import id.takar.facts.Eselon;
import id.takar.facts.Golongan;
import id.takar.facts.Rating;
import id.takar.population.EmployeeFiles.Fault;
import id.takar.population.EmployeeFiles.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmployeeFilesTest {
    private final EmployeeFiles files = new EmployeeFiles();

    @Test
    void readsRanksEchelonsDaysAndDecimals() {
        var file = files.read(bytes("""
                        {"rank": {"golongan": "III/c", "since": "2020-04-01"}, "post": {"eselon": "III.B"},
                         "ability": {"knowledge": 72.50, "skill": "61.5"}, "exams": [],
                         "behaviour": {"ratings": {"LOYAL": "ABOVE", "ADAPTIF": null}}}""")).file();

        assertThat(file.rank().golongan()).isEqualTo(Golongan.III_C);
        assertThat(file.rank().since()).isEqualTo(LocalDate.of(2020, 4, 1));
        assertThat(file.post().eselon()).isEqualTo(Eselon.III_B);
        assertThat(file.ability().knowledge()).isEqualTo(new BigDecimal("72.50"));
        assertThat(file.ability().skill()).isEqualTo(new BigDecimal("61.5"));
        assertThat(file.exams()).isEmpty();
        assertThat(file.behaviour().ratings()).containsOnly(java.util.Map.entry(CoreValue.LOYAL, Rating.ABOVE));
    }

    @Test
    void takesNullForNotStated() {
        var reading = read("{\"rank\": null, \"exams\": null, \"post\": {\"kind\": null}}");

        assertThat(reading).isEqualTo(read("{}"));
        assertThat(reading.file().exams()).isNull();
    }

    @Test
    void refusesAListThatNoWorkingLifeFills() {
        String grounds = "{\"kind\": \"STUDY_COMPLETED\", \"on\": \"2023-08-17\"}";
        String most = String.join(", ", java.util.Collections.nCopies(1_000, grounds));

        assertThat(read("{\"grounds\": [" + most + "]}").errors()).isEmpty();
        assertThat(read("{\"grounds\": [" + most + ", " + grounds + "]}").errors())
                .containsExactly(new Fault(
                        "/grounds",
                        1,
                        13,
                        "a list of 1001, more than 1000",
                        "leave out what the policies do not ask for"));
    }

    @Test
    void dropsTheSpacesOfANip() {
        assertThat(read("{\"identity\": {\"nip\": \"19850517 201001 1 000\"}}")
                        .file()
                        .identity()
                        .nip())
                .isEqualTo("198505172010011000");
    }

    @Test
    void namesTheNearestFieldForAnUnknownOne() {
        assertThat(read("{\"rank\": {\n  \"golongn\": \"III/c\"}}").errors())
                .containsExactly(new Fault(
                        "/rank/golongn",
                        2,
                        3,
                        "unknown field `golongn`; did you mean `golongan`?",
                        "the fields here are `golongan`, `since`"));
    }

    @Test
    void asksNothingWhenNoFieldIsNear() {
        assertThat(detail("{\"rank\": {\"pangkatTerakhir\": 1}}")).isEqualTo("unknown field `pangkatTerakhir`");
    }

    @Test
    void saysWhereCoreValuesStand() {
        assertThat(detail("{\"behaviour\": {\"LOYAL\": \"ABOVE\"}}"))
                .isEqualTo("unknown field `LOYAL`; did you mean `ratings.LOYAL`?");
        assertThat(detail("{\"behaviour\": {\"ratings\": {\"LOJAL\": \"ABOVE\"}}}"))
                .isEqualTo("unknown field `LOJAL`; did you mean `LOYAL`?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"rank": 7}                                       | /rank                      | expected an object, found the number `7`
                    {"exams": {}}                                     | /exams                     | expected a list, found an object
                    {"exams": [null]}                                 | /exams/0                   | expected an object, found `null`
                    {"behaviour": {"ratings": []}}                    | /behaviour/ratings         | expected an object, found a list
                    {"post": {"title": true}}                         | /post/title                | expected text, found `true`
                    {"post": {"since": 20200401}}                     | /post/since                | expected a day as `YYYY-MM-DD`, found the number `20200401`
                    {"post": {"since": "14-03-2024"}}                 | /post/since                | expected a day as `YYYY-MM-DD`, found the text `14-03-2024`
                    {"post": {"since": "2024-02-30"}}                 | /post/since                | the calendar has no day `2024-02-30`
                    {"post": {"since": "1899-12-31"}}                 | /post/since                | expected a day from 1900-01-01 to 9999-12-31, found `1899-12-31`
                    {"post": {"kind": "STRUKTURAL"}}                  | /post/kind                 | unknown value `STRUKTURAL`; did you mean `STRUCTURAL`?
                    {"post": {"kind": "Camat"}}                       | /post/kind                 | unknown value `Camat`
                    {"post": {"kind": 1}}                             | /post/kind                 | expected a word, found the number `1`
                    {"rank": {"golongan": "III_C"}}                   | /rank/golongan             | unknown value `III_C`; did you mean `III/c`?
                    {"post": {"eselon": "3B"}}                        | /post/eselon               | unknown value `3B`
                    {"ability": {"skill": false}}                     | /ability/skill             | expected a number, found `false`
                    {"ability": {"skill": "banyak"}}                  | /ability/skill             | expected a number, found the text `banyak`
                    {"ability": {"skill": 100.01}}                    | /ability/skill             | expected a number from 0 to 100, found `100.01`
                    {"motivation": {"attitude": "-1"}}                | /motivation/attitude       | expected a number from 0 to 100, found `-1`
                    {"needs": {"power": 1e9}}                         | /needs/power               | expected a number from 0 to 100, found `1e9`
                    {"needs": {"power": 0.000000000000000000001}}     | /needs/power               | expected at most 20 digits after the point, found `0.000000000000000000001`
                    {"competences": [{"key": "C", "required": 6}]}    | /competences/0/required    | expected a number from 1 to 5, found `6`
                    {"competences": [{"key": "C", "achieved": 0}]}    | /competences/0/achieved    | expected a number from 1 to 5, found `0`
                    {"competences": [{"key": "C", "achieved": 2.0}]}  | /competences/0/achieved    | expected a whole number, found the number `2.0`
                    {"competences": [{"key": "C", "achieved": "2"}]}  | /competences/0/achieved    | expected a whole number, found the text `2`
                    {"trainings": [{"key": "T", "hours": -1}]}        | /trainings/0/hours         | expected a number from 0 to 2147483647, found `-1`
                    {"trainings": [{"key": "T", "hours": 99999999999}]} | /trainings/0/hours       | expected a number from 0 to 2147483647, found `99999999999`
                    {"predicates": [{"year": 1944, "value": "BAIK"}]} | /predicates/0/year         | expected a number from 1945 to 9999, found `1944`
                    {"predicates": [{"value": "BAIK"}]}               | /predicates/0/year         | the field `year` is missing
                    {"skp": {"results": [{"key": "R1", "target": -1}]}} | /skp/results/0/target    | expected a number from 0 to 999999999999999, found `-1`
                    {"skp": {"results": [{"key": "R1", "weight": -1}]}} | /skp/results/0/weight    | expected a number from 0 to 999999999999999, found `-1`
                    {"skp": {"results": [{"title": "x"}]}}            | /skp/results/0/key         | the field `key` is missing
                    {"skp": {"results": [{"key": " "}]}}              | /skp/results/0/key         | expected text, found nothing but blanks
                    {"skp": {"results": [{"key": "a"}, {"key": "a"}]}} | /skp/results/1/key        | the key `a` is taken by another item of this list
                    {"exams": [{"kind": "UJIAN_DINAS_I", "passedOn": null}]} | /exams/0/passedOn   | the field `passedOn` is missing
                    {"predicates": [{"year": 2023, "value": "BAIK"}, {"year": 2023, "value": "KURANG"}]} | /predicates/1/year | the year `2023` is taken by another item of this list
                    {"discipline": [{"level": "NONE", "from": "2023-01-01"}]} | /discipline/0/level | unknown value `NONE`
                    {"discipline": [{"level": "BERAT", "from": "2023-02-01", "until": "2023-01-31"}]} | /discipline/0/until | `until` is 2023-01-31, which is before `from`, 2023-02-01
                    {"period": {"from": "2023-12-31", "to": "2023-01-01"}} | /period/to            | `to` is 2023-01-01, which is before `from`, 2023-12-31
                    {"identity": {"nip": "1985 0517"}}                | /identity/nip              | a NIP has 18 digits, found 8
                    {"identity": {"nip": "19850517201001100O"}}       | /identity/nip              | a NIP has digits only, found `O`
                    {"identity": {"nip": 198505172010011000}}         | /identity/nip              | expected a NIP as text, found the number `198505172010011000`
                    {"rank": {}, "rank": {}}                          | /rank                      | the field `rank` is stated twice
                    {"rank": {"since": null, "since": null}}          | /rank/since                | the field `since` is stated twice
                    {"exams": [{"kind": "UJIAN_DINAS_I", "passedOn": "2020-01-01", "kind": "UJIAN_DINAS_I"}]} | /exams/0/kind | the field `kind` is stated twice
                    {"a/b~": 1}                                       | /a~1b~0                    | unknown field `a/b~`
                    []                                                | ''                         | expected an object, found a list
                    """)
    void refuses(String json, String pointer, String detail) {
        var reading = read(json);

        assertThat(reading.file()).isNull();
        assertThat(reading.errors())
                .extracting(Fault::pointer, Fault::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(pointer, detail));
        assertThat(reading.errors()).allSatisfy(f -> assertThat(f.line()).isEqualTo(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"post": {"kind": "x"}}                | one of `STRUCTURAL`, `FUNCTIONAL`, `EXECUTOR`
                    {"discipline": [{"from": "2023-01-01", "level": "x"}]} | one of `RINGAN`, `SEDANG`, `BERAT`
                    {"post": {"eselon": "x"}}              | one of `I.A`, `I.B`, `II.A`, `II.B`, `III.A`, `III.B`, `IV.A`, `IV.B`, `V`
                    {"ability": {"skill": "87,5"}}         | write the decimals after a point: `87.5`
                    {"identity": {"nip": 1}}               | put it between quotes: as a number a NIP loses digits
                    {"period": {"to": 2023}}               | such as `2023-12-31`
                    """)
    void helps(String json, String help) {
        assertThat(read(json).errors()).singleElement().extracting(Fault::help).isEqualTo(help);
    }

    @Test
    void namesAllFaultsAtOnceInTheOrderOfTheText() {
        var json = """
                {
                  "rank": { "golongan": "III/z", "sinc": "2020-04-01" },
                  "ability": { "skill": 101 },
                  "skp": { "results": [ { "title": "x" }, { "key": 1 } ] },
                  "period": { "from": "2024-01-01", "to": "2023-01-01" }
                }""";

        assertThat(read(json).errors())
                .extracting(f -> f.pointer() + " " + f.line() + ":" + f.column())
                .containsExactly(
                        "/rank/golongan 2:25",
                        "/rank/sinc 2:34",
                        "/ability/skill 3:25",
                        "/skp/results/0/key 4:25",
                        "/skp/results/1/key 4:52",
                        "/period/to 5:43");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    {'rank': {,}}                 | 1 | 11 | malformed JSON: unexpected `,`
                    {'rank': {}}}                 | 1 | 13 | malformed JSON: unexpected `}`
                    {'rank': {}} {}               | 1 | 14 | there is more text after the employee file
                    {'rank': {                    | 1 | 11 | malformed JSON: the text ends too early
                    {'rank': 'x                   | 1 | 12 | malformed JSON: the text ends too early
                    {'rank' 1}                    | 1 | 9  | malformed JSON: unexpected `1`
                    {'exams': [1 2]}              | 1 | 14 | malformed JSON: unexpected `2`
                    {'ability': {'skill': 01}}    | 1 | 24 | malformed JSON: unexpected `1`
                    {'ability': {'skill': NaN}}   | 1 | 23 | malformed JSON: unexpected `NaN`
                    {'ability': {'skill': 1.}}    | 1 | 24 | malformed JSON: unexpected `.`
                    {'exams': [],}                | 1 | 14 | malformed JSON: unexpected `}`
                    {'exams': [] // none          | 1 | 14 | malformed JSON: unexpected `/`
                    """)
    void saysWhereTheJsonIsMalformed(String json, int line, int column, String detail) {
        assertThat(read(json.replace('\'', '"')).errors()).singleElement().satisfies(fault -> {
            assertThat(fault.detail()).isEqualTo(detail);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.column()).isEqualTo(column);
        });
    }

    @Test
    void findsTheLineWhereAQuoteIsNotClosed() {
        assertThat(read("{\n  \"post\": {\"title\": \"Camat},\n  \"rank\": {}}").errors())
                .containsExactly(new Fault(
                        "",
                        2,
                        29,
                        "malformed JSON: the line ends inside a text",
                        "close the quote before it, or write a line break as `\\n`"));
    }

    @Test
    void countsColumnsInCharactersNotInBytes() {
        assertThat(read("{\"identity\": {\"name\": \"é\", \"umur\": 3}}").errors())
                .extracting(Fault::column)
                .containsExactly(28);
    }

    @Test
    void refusesWhatIsEmptyNotUtf8OrUnwritable() {
        assertThat(detail("")).isEqualTo("the file is empty");
        assertThat(detail(" \n\t")).isEqualTo("the file is empty");
        assertThat(files.read(new byte[] {'{', '\n', (byte) 0xC3, '}'}).errors())
                .containsExactly(new Fault("", 2, 1, "the text is not UTF-8", "save the file with the encoding UTF-8"));
        assertThat(detail("{\"post\": {\"title\": \"a\\u0000\"}}")).startsWith("expected printable text");
        assertThat(detail("{\"post\": {\"title\": \"a\\ud800\"}}")).startsWith("expected printable text");
        assertThat(detail("{\"post\": {\"title\": \"" + "a".repeat(301) + "\"}}"))
                .isEqualTo("expected at most 300 characters, found 301");
        assertThat(detail("[".repeat(5000))).startsWith("the JSON is nested too deeply");
    }

    @Test
    void namesNoMoreThanAThousandFaults() {
        String list = "[" + "0,".repeat(666) + "0]";
        var json = "{\"exams\": %s, \"grounds\": %s, \"trainings\": %s}".formatted(list, list, list);

        assertThat(read(json).errors())
                .hasSize(1001)
                .last()
                .extracting(Fault::detail)
                .isEqualTo("there are 1001 more faults");
    }

    @Test
    void repeatsNothingThatCannotBeWritten() {
        assertThat(read("{\"a\\ud800\\u0000\": 1}").errors())
                .extracting(Fault::pointer)
                .containsExactly("/a\uFFFD\uFFFD");
    }

    @Test
    void acceptsAByteOrderMark() {
        assertThat(read("\uFEFF{}").errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"identity": {"nip": "198505172010011000", "birthDay": "1985-05-18"}} | /identity/nip | the NIP says born on 1985-05-17, the file says 1985-05-18
                    {"identity": {"nip": "198502302010011000"}}                           | /identity/nip | the NIP begins with `19850230`, which is no day of birth
                    {"identity": {"nip": "198505172010011000", "sex": "FEMALE"}}          | /identity/nip | the NIP says MALE, the file says FEMALE
                    {"identity": {"nip": "198505172010013000"}}                           | /identity/nip | the 15th digit of the NIP is `3`, which is no sex
                    {"identity": {"nip": "198505172010011000"}, "employment": {"appointedOn": "2010-02-01"}} | /identity/nip | the NIP says appointed in `201001`, the file says 2010-02-01
                    {"identity": {"nip": "198505172021211000"}, "employment": {"status": "PPPK", "appointedOn": "2022-03-01"}} | /identity/nip | the NIP says appointed in `2021`, the file says 2022-03-01
                    {"employment": {"status": "PPPK"}, "rank": {"golongan": "III/a"}}     | /rank/golongan | a PPPK has no rank, yet `III/a` is stated
                    {"post": {"kind": "EXECUTOR", "eselon": "IV.A"}}                      | /post/eselon | a post of kind EXECUTOR has no echelon, yet `IV.A` is stated
                    {"employment": {"appointedOn": "2010-01-01"}, "rank": {"since": "2009-10-01"}} | /rank/since | 2009-10-01 is before the first appointment, 2010-01-01
                    {"employment": {"appointedOn": "1984-01-01"}, "identity": {"birthDay": "1985-05-17"}} | /employment/appointedOn | 1984-01-01 is before the day of birth, 1985-05-17
                    """)
    void warnsOf(String json, String pointer, String detail) {
        var reading = read(json);

        assertThat(reading.file()).isNotNull();
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.warnings()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.detail()).isEqualTo(detail);
            assertThat(fault.line()).isEqualTo(1);
            assertThat(fault.column()).isPositive();
        });
    }

    @Test
    void hasNoDoubtsAboutTheNipOfAPppk() {
        assertThat(read("{\"identity\": {\"nip\": \"198505172021211000\"},"
                                + " \"employment\": {\"status\": \"PPPK\", \"appointedOn\": \"2021-03-01\"}}")
                        .warnings())
                .isEmpty();
    }

    @Test
    void writesInTheOrderOfTheRecordsWithoutWhatIsNotStated() {
        var file = read("""
                        {"exams": [], "skp": {"results": [{"weight": "20.50", "key": "R1", "target": 1E3}]},
                         "behaviour": {"ratings": {"LOYAL": "MEETS", "AKUNTABEL": "ABOVE"}}, "post": {},
                         "rank": {"since": "2020-04-01", "golongan": "III/c"}}""").file();

        assertThat(new String(files.write(file), UTF_8))
                .isEqualTo("{\"rank\":{\"golongan\":\"III/c\",\"since\":\"2020-04-01\"},"
                        + "\"skp\":{\"results\":[{\"key\":\"R1\",\"target\":1000,\"weight\":20.50}]},"
                        + "\"behaviour\":{\"ratings\":{\"AKUNTABEL\":\"ABOVE\",\"LOYAL\":\"MEETS\"}},\"exams\":[]}");
        assertThat(new String(files.write(read("{}").file()), UTF_8)).isEqualTo("{}");
    }

    private Reading read(String json) {
        return files.read(bytes(json));
    }

    private String detail(String json) {
        return read(json).errors().stream()
                .map(Fault::detail)
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }

    private static byte[] bytes(String json) {
        return json.getBytes(UTF_8);
    }
}
