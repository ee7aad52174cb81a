package id.takar.policy;

import id.takar.engine.Release;
import id.takar.engine.ThresholdText;
import id.takar.facts.About;
import id.takar.facts.Subject;
import id.takar.population.EmployeeFiles;
import id.takar.population.GroupFiles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Files to try a release with: its scenarios as they are, then crossed with each other, with entries left out, and with
 * numbers at, just below and just above its thresholds, on the days of its scenarios and where rules begin and end. The
 * same release, the same files.
 */
final class VariedFiles {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int STEP = 100;
    private static final int MOST_TRIES = 10;

    /** A file and the day it is asked about. */
    record Asked(Subject file, LocalDate day) {}

    private final List<Scenario> scenarios;
    private final List<About> about;
    private final List<BigDecimal> thresholds;
    private final List<LocalDate> days;
    private final SplittableRandom random;
    private final EmployeeFiles people = new EmployeeFiles();
    private final GroupFiles groups = new GroupFiles();
    private int made;

    VariedFiles(Release release) {
        this.scenarios = Scenarios.of(release);
        this.about = scenarios.stream()
                .map(scenario -> release.about(scenario.policy()))
                .toList();
        this.thresholds = release.thresholds().stream()
                .map(ThresholdText::value)
                .distinct()
                .toList();
        this.days = release.rules().stream()
                .flatMap(rule -> Stream.of(
                        rule.from(),
                        rule.until() == null ? rule.from() : rule.until().plusDays(1)))
                .distinct()
                .sorted()
                .toList();
        this.random = new SplittableRandom(release.id().hashCode());
    }

    /** The next so many files, fewer when few come out valid, none without scenarios; every fourth is a scenario. */
    List<Asked> next(int count) {
        var files = new ArrayList<Asked>();
        for (int tries = 0; files.size() < count && tries < MOST_TRIES * count && !scenarios.isEmpty(); tries++) {
            var file = file(made++);
            if (file != null) {
                files.add(file);
            }
        }
        return files;
    }

    /** A file; null when what came out is not valid. */
    private @Nullable Asked file(int number) {
        int one = random.nextInt(scenarios.size());
        var scenario = scenarios.get(one);
        var tree = JSON.readTree(scenario.employee());
        var day = scenario.on();
        if (number % 4 > 0 && tree instanceof ObjectNode file) {
            cross(file, about.get(one));
            change(file);
            day = random.nextInt(4) == 0 ? days.get(random.nextInt(days.size())) : day;
        }
        byte[] bytes = JSON.writeValueAsBytes(tree);
        var read = about.get(one) == About.GROUP
                ? group(bytes)
                : people.read(bytes).file();
        return read == null ? null : new Asked(read, day);
    }

    private @Nullable Subject group(byte[] bytes) {
        return groups.read(bytes).file();
    }

    /** Some sections from another scenario about the same kind of subject. */
    private void cross(ObjectNode file, About kind) {
        for (int crossed = random.nextInt(4); crossed > 0; crossed--) {
            int other = random.nextInt(scenarios.size());
            if (about.get(other) == kind && JSON.readTree(scenarios.get(other).employee()) instanceof ObjectNode from) {
                from.properties().forEach(section -> {
                    if (random.nextInt(3) == 0) {
                        file.set(section.getKey(), section.getValue());
                    }
                });
            }
        }
    }

    /** Leaves entries out and puts thresholds where numbers are. */
    private void change(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : new ArrayList<>(object.propertyNames())) {
                var value = object.get(name);
                int lot = random.nextInt(12);
                if (lot == 0) {
                    object.remove(name);
                } else if (value.isNumber() && lot < 5 && !thresholds.isEmpty()) {
                    object.put(name, nearThreshold());
                } else {
                    change(value);
                }
            }
        } else if (node instanceof ArrayNode list) {
            list.forEach(this::change);
        }
    }

    private BigDecimal nearThreshold() {
        var value = thresholds.get(random.nextInt(thresholds.size()));
        return value.add(
                BigDecimal.valueOf(random.nextInt(3) - 1L).divide(BigDecimal.valueOf(random.nextBoolean() ? 1 : STEP)));
    }
}
