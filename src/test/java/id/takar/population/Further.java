package id.takar.population;

import id.takar.facts.EmployeeFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is further stated about some of the cohort, so that every policy meets somebody: absences, objections, evaluation
 * documents, posts applied for, steps after a poor predicate, earlier and divided periods, levels of needs, public service motivation.
 */
final class Further {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final EmployeeFiles FILES = new EmployeeFiles();
    private static final List<String> DIMENSIONS =
            List.of("POLICY_MAKING", "PUBLIC_INTEREST", "COMPASSION", "SELF_SACRIFICE");
    private static final List<Integer> ITEMS = List.of(3, 5, 8, 8);

    private Further() {}

    /** The participant's file with what is further stated. */
    static EmployeeFile stated(int number, EmployeeFile file) {
        var root = JSON.readTree(FILES.write(file));
        for (var more : about(number)) {
            root = merged(root, more);
        }
        var reading = FILES.read(JSON.writeValueAsBytes(root));
        if (!reading.errors().isEmpty()) {
            throw new IllegalStateException(number + ": " + reading.errors());
        }
        return reading.file();
    }

    private static JsonNode merged(JsonNode root, String more) {
        return JSON.readerForUpdating(root).readValue(more);
    }

    private static List<String> about(int number) {
        var more = new ArrayList<String>();
        if (number != 28) {
            more.add("{\"grounds\":[]}");
        }
        if (number % 5 != 3) {
            more.add(earlier(number));
        }
        if (number % 3 == 1) {
            more.add(needLevels(number));
        }
        if (number % 4 == 2) {
            more.add(publicService(number));
        }
        more.addAll(
                switch (number) {
                    // twelve scattered days: a cut of the allowance; the rater is asked to answer an objection
                    case 4 -> List.of(absent(12, 2), objection("2024-01-15", "2024-01-22"));
                    // head of a unit that is rated from what it achieved
                    case 12 ->
                        List.of(
                                "{\"organisation\":{\"headed\":true}}",
                                applies("JPT_PRATAMA", "PENGAWAS", "2012-02-01", "ADMINISTRATOR", "2019-10-01"));
                    // a supervisor for four years who applies for administrator
                    case 5 -> List.of(applies("ADMINISTRATOR", "PELAKSANA", "2013-01-02", "PENGAWAS", "2020-02-03"));
                    // a new degree in a functional post
                    case 39 -> List.of("{\"education\":{\"newDiploma\":\"S_2\",\"newDiplomaOn\":\"2023-09-01\"}}");
                    // back from study
                    case 28 -> List.of("{\"grounds\":[{\"kind\":\"STUDY_COMPLETED\",\"on\":\"2023-08-17\"}]}");
                    // objects a day too late
                    case 14 -> List.of(objection("2024-01-15", "2024-01-30"), absent(10, 10));
                    // the unit's predicate is not yet set, only what it is proposed from
                    case 16 ->
                        List.of(
                                "{\"organisation\":{\"predicate\":null},\"achievement\":{\"actionPlans\":10,\"withoutProgress\":1,"
                                        + "\"targetAttainment\":96,\"agreementAttainment\":101,\"expectation\":\"MEETS\"}}");
                    // moved in July
                    case 25 -> List.of(yearParts("POST", true));
                    // came back from study leave in July, without a judgement of it
                    case 29 -> List.of(yearParts("STUDY_LEAVE", false));
                    // the document came back in time, and has not come back yet
                    case 31 ->
                        List.of(document(
                                "{\"sentOn\":\"2024-03-04\",\"returned\":true,\"returnedOn\":\"2024-03-08\"}"));
                    case 33 -> List.of(document("{\"sentOn\":\"2024-02-12\",\"returned\":false}"));
                    // improved in time after a poor year, still improving, and never begun
                    case 13 ->
                        List.of("{\"followUp\":[{\"step\":\"IMPROVEMENT_BEGAN\",\"on\":\"2023-02-01\"},"
                                + "{\"step\":\"IMPROVED\",\"on\":\"2023-07-14\"}]}");
                    case 26 -> List.of("{\"followUp\":[{\"step\":\"IMPROVEMENT_BEGAN\",\"on\":\"2024-01-22\"}]}");
                    case 37 -> List.of("{\"followUp\":[]}", absent(3, 1));
                    default -> List.of();
                });
        return more;
    }

    private static String applies(String level, String before, String first, String now, String since) {
        return ("{\"candidacy\":{\"level\":\"%s\",\"healthy\":true,\"integrity\":true,\"competent\":true,"
                        + "\"keepsFunctionalPost\":false,\"assetReportFiled\":true,\"exemptedByPresident\":false},"
                        + "\"career\":[{\"key\":\"K1\",\"level\":\"%s\",\"since\":\"%s\",\"until\":\"%s\",\"related\":true},"
                        + "{\"key\":\"K2\",\"level\":\"%s\",\"since\":\"%s\",\"related\":true}]}")
                .formatted(level, before, first, since, now, since);
    }

    private static String absent(int days, int unbroken) {
        return "{\"absence\":{\"countedTo\":\"2023-12-31\",\"days\":%d,\"unbroken\":%d}}".formatted(days, unbroken);
    }

    private static String objection(String received, String filed) {
        return ("{\"objection\":{\"receivedOn\":\"%s\",\"filed\":true,\"filedOn\":\"%s\",\"reasoned\":true,"
                        + "\"raterHeard\":false,\"employeeHeard\":false,\"decided\":false}}")
                .formatted(received, filed);
    }

    private static String document(String document) {
        return "{\"evaluationDocument\":" + document + "}";
    }

    private static String yearParts(String first, boolean evaluated) {
        return ("{\"yearParts\":["
                        + "{\"key\":\"P1\",\"kind\":\"%s\",\"planWritten\":true,\"evaluated\":%s,\"from\":\"2023-01-01\",\"to\":\"2023-06-30\"},"
                        + "{\"key\":\"P2\",\"kind\":\"POST\",\"planWritten\":true,\"evaluated\":true,\"from\":\"2023-07-01\",\"to\":\"2023-12-31\"}]}")
                .formatted(first, evaluated);
    }

    /** One or two earlier years; of every tenth it is known that there are none. */
    private static String earlier(int number) {
        var years = new ArrayList<String>();
        for (int year = 2023 - number % 10 / 5 - (number % 10 == 0 ? 0 : 1); year < 2023; year++) {
            years.add(String.format(
                    Locale.ROOT,
                    "{\"to\":\"%d-12-31\",\"predicate\":\"BAIK\",\"achievement\":%d,\"productivity\":%d,\"professionalism\":%d}",
                    year,
                    92 + number % 7 * 2,
                    66 + number % 6 * 3,
                    68 + number % 9 * 2));
        }
        return "{\"earlier\":[" + String.join(",", years) + "]}";
    }

    private static String needLevels(int number) {
        return "{\"needLevels\":{\"physiological\":%d,\"safety\":%d,\"belonging\":%d,\"esteem\":%d,\"actualisation\":%d}}"
                .formatted(
                        58 + number % 8 * 5,
                        52 + number % 7 * 6,
                        56 + number % 6 * 6,
                        50 + number % 5 * 8,
                        45 + number % 9 * 5);
    }

    /** Answers to all items, or to all but one; the first item of each dimension is reversed. */
    private static String publicService(int number) {
        var answers = new ArrayList<String>();
        for (int dimension = 0; dimension < DIMENSIONS.size(); dimension++) {
            var name = DIMENSIONS.get(dimension);
            IntStream.rangeClosed(1, ITEMS.get(dimension) - (number % 8 == 2 && dimension == 2 ? 1 : 0))
                    .mapToObj(item -> "{\"key\":\"%s%d\",\"dimension\":\"%s\",\"reversed\":%s,\"answer\":%d}"
                            .formatted(
                                    name.substring(0, 2),
                                    item,
                                    name,
                                    item == 1,
                                    item == 1 ? 2 : 3 + (number + item) % 3))
                    .forEach(answers::add);
        }
        return "{\"publicService\":{\"answers\":[" + String.join(",", answers) + "]}}";
    }
}
