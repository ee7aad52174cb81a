package id.takar.evaluation;

import id.takar.engine.Evaluated;
import id.takar.facts.EarlierGroup;
import id.takar.facts.EmployeeFile;
import id.takar.facts.Group;
import id.takar.facts.GroupFile;
import id.takar.facts.GroupKind;
import id.takar.facts.GroupResults;
import id.takar.facts.ManagedCycle;
import id.takar.facts.OrganisationUnit;
import id.takar.facts.Period;
import id.takar.facts.Region;
import id.takar.facts.WorkResult;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes group files of employee files and what was concluded about them: sums for each agency, unit, team, programme
 * and activity, in each period. The order in which employees are added changes nothing, and two that were filled apart
 * and then joined are as one. Holds nothing of an employee but a key, where the employee contributes to a programme.
 * Not safe for several threads: give each its own.
 */
public final class Groups {
    private final NavigableMap<Key, GroupSums> sums = new TreeMap<>();
    private final Map<List<String>, NavigableMap<LocalDate, EarlierGroup>> remembered = new HashMap<>();

    /** A group, whatever the period: what holds it together, and its names from the top down. */
    private record Place(GroupKind kind, List<String> path) implements Comparable<Place> {
        private static final Comparator<List<String>> PATHS = (a, b) -> {
            for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
                int compared = a.get(i).compareTo(b.get(i));
                if (compared != 0) {
                    return compared;
                }
            }
            return Integer.compare(a.size(), b.size());
        };
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::kind).thenComparing(Place::path, PATHS);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }

        /** Its names, joined so that no two paths are the same text. */
        String key() {
            return String.join("/", path.stream().map(n -> n.replace("/", "//")).toList());
        }

        String name() {
            return path.get(path.size() - 1);
        }

        List<String> within() {
            var above = new ArrayList<String>();
            for (int i = path.size() - 1; i > 0; i--) {
                above.add(path.get(i - 1));
            }
            return above;
        }
    }

    /** A group in the period that ends on a day; null when its members do not state their period. */
    private record Key(Place place, @Nullable LocalDate to) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::place)
                .thenComparing(key -> key.to, Comparator.nullsFirst(Comparator.naturalOrder()));

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Adds an employee to the groups he or she belongs to.
     *
     * @param key a key for the employee that says nothing about who it is; each employee its own
     * @param file what is stated
     * @param evaluated what rules said
     */
    public void add(String key, EmployeeFile file, Evaluated evaluated) {
        add(key, file, Concluded.of(evaluated));
    }

    /** Adds an employee likewise, by what was kept of what rules said. */
    public void add(String key, EmployeeFile file, Concluded concluded) {
        var places = places(file);
        for (var place : places) {
            var group = sums(place, file.period());
            group.add(file, concluded);
            results(file).forEach(result -> group.add(result, concluded.cap()));
        }
        var unit = file.organisation();
        var home = path(unit);
        places.stream()
                .filter(place -> place.path().equals(home))
                .forEach(place -> sums(place, file.period())
                        .achieved(concluded.unit() == null ? unit.predicate() : concluded.unit()));
        var leader = file.superior().key();
        if (leader != null) {
            var team = sums(new Place(GroupKind.TEAM, List.of(leader)), file.period());
            team.called(file.period().from(), file.superior().post());
            team.add(file, concluded);
            results(file).forEach(result -> team.add(result, concluded.cap()));
        }
        for (var result : results(file)) {
            for (var place : places(unit, result)) {
                sums(place, file.period()).add(key, result, concluded.cap());
            }
        }
    }

    private static List<WorkResult> results(EmployeeFile file) {
        var results = file.skp().results();
        return results == null ? List.of() : results;
    }

    private GroupSums sums(Place place, Period period) {
        var group = sums.computeIfAbsent(new Key(place, period.to()), k -> new GroupSums());
        group.called(period.from(), null);
        return group;
    }

    /** The agency, the unit and the units between them. */
    private static Set<Place> places(EmployeeFile file) {
        var places = new HashSet<Place>();
        var agency = file.organisation().agency();
        if (agency != null) {
            places.add(new Place(GroupKind.AGENCY, List.of(agency)));
        }
        var path = path(file.organisation());
        for (int above = agency == null ? 0 : 1; above < path.size(); above++) {
            places.add(new Place(GroupKind.UNIT, path.subList(0, above + 1)));
        }
        return places;
    }

    /** The names from the agency down to the unit. */
    private static List<String> path(OrganisationUnit unit) {
        var path = new ArrayList<String>();
        if (unit.name() != null) {
            path.add(unit.name());
            path.addAll(unit.within() == null ? List.of() : unit.within());
        }
        if (unit.agency() != null) {
            path.add(unit.agency());
        }
        Collections.reverse(path);
        return List.copyOf(path);
    }

    /** The programme and the activity that a result belongs to. */
    private static List<Place> places(OrganisationUnit unit, WorkResult result) {
        var above = Stream.ofNullable(unit.agency()).toList();
        var programme = Stream.concat(above.stream(), Stream.ofNullable(result.programme()))
                .toList();
        var places = new ArrayList<Place>();
        if (result.programme() != null) {
            places.add(new Place(GroupKind.PROGRAMME, programme));
        }
        if (result.activity() != null) {
            places.add(new Place(
                    GroupKind.ACTIVITY,
                    Stream.concat(programme.stream(), Stream.of(result.activity()))
                            .toList()));
        }
        return places;
    }

    /** Adds all that was added to others. */
    public void add(Groups other) {
        other.sums.forEach(
                (key, group) -> sums.computeIfAbsent(key, k -> new GroupSums()).add(group));
    }

    /**
     * All group files: agencies, units, teams, programmes, activities; the one above before those within.
     *
     * @param region the region that the agencies serve, shown as context
     */
    public List<GroupFile> files(Region region) {
        return sums.entrySet().stream()
                .map(e -> file(e.getKey(), e.getValue(), region))
                .toList();
    }

    private GroupFile file(Key key, GroupSums group, Region region) {
        var place = key.place();
        var name = group.name();
        var earlier = earlier(key, group);
        return new GroupFile(
                new Group(
                        place.kind(),
                        place.key(),
                        name == null ? place.name() : name,
                        place.within(),
                        group.predicate()),
                new Period(group.from(), key.to()),
                group.members(),
                group.cycle(),
                group.results(),
                group.service(),
                group.contributors(),
                earlier.isEmpty() ? null : earlier,
                place.kind() == GroupKind.AGENCY ? region : Region.UNKNOWN);
    }

    /** Earlier periods of the same group; for years without one, what its present members were rated then. */
    private List<EarlierGroup> earlier(Key key, GroupSums group) {
        var to = key.to();
        if (to == null) {
            return List.of();
        }
        var periods = new TreeMap<LocalDate, EarlierGroup>();
        remembered(key.place()).headMap(to).forEach(periods::put);
        sums.subMap(new Key(key.place(), null), key).forEach((earlier, then) -> {
            if (earlier.to() != null) {
                periods.put(earlier.to(), then.endedOn(earlier.to()));
            }
        });
        var years = periods.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet());
        group.past().forEach((year, members) -> {
            var end = YearMonth.of(year, Month.DECEMBER).atEndOfMonth();
            if (end.isBefore(to) && !years.contains(year)) {
                periods.put(end, new EarlierGroup(end, members, ManagedCycle.UNKNOWN, GroupResults.UNKNOWN));
            }
        });
        return List.copyOf(periods.values());
    }

    private NavigableMap<LocalDate, EarlierGroup> remembered(Place place) {
        return remembered.getOrDefault(List.of(place.kind().name(), place.key()), new TreeMap<>());
    }

    /** Takes what was known of a group in an earlier period, for the trend of the same group. */
    public void remember(GroupFile file) {
        var kind = file.group().kind();
        var key = file.group().key();
        var to = file.period().to();
        if (kind == null || key == null || to == null) {
            return;
        }
        var periods = remembered.computeIfAbsent(List.of(kind.name(), key), k -> new TreeMap<>());
        periods.put(to, new EarlierGroup(to, file.members(), file.cycle(), file.results()));
        if (file.earlier() != null) {
            file.earlier().forEach(earlier -> periods.putIfAbsent(earlier.to(), earlier));
        }
    }
}
