package id.takar.evaluation;

import id.takar.facts.Answer;
import id.takar.facts.Aspect;
import id.takar.facts.Contributor;
import id.takar.facts.EarlierGroup;
import id.takar.facts.EmployeeFile;
import id.takar.facts.GroupResults;
import id.takar.facts.ManagedCycle;
import id.takar.facts.Members;
import id.takar.facts.OrganisationPredicate;
import id.takar.facts.Perspective;
import id.takar.facts.Predikat;
import id.takar.facts.ServiceResults;
import id.takar.facts.WorkResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sums of one group in one period, while members are added in any order. */
final class GroupSums {
    /** Of a group with more, none is named: so many reasons explain nothing, and memory would grow with a nation. */
    static final int MOST_CONTRIBUTORS = 5_000;

    private @Nullable LocalDate from;
    private @Nullable String name;
    private final EnumSet<OrganisationPredicate> own = EnumSet.noneOf(OrganisationPredicate.class);
    private int people;
    private final EnumMap<Predikat, Integer> predicates = new EnumMap<>(Predikat.class);
    private int unrated;
    private final EnumMap<Answer, Integer> planned = new EnumMap<>(Answer.class);
    private final EnumMap<Answer, Integer> directed = new EnumMap<>(Answer.class);
    private final EnumMap<Answer, Integer> supervised = new EnumMap<>(Answer.class);
    private final Map<Integer, EnumMap<Predikat, Integer>> past = new TreeMap<>();
    private final Sum all = new Sum();
    private final Sum service = new Sum();
    private final Sum quality = new Sum();
    private final Sum time = new Sum();
    private final Map<String, Sum> contributors = new TreeMap<>();
    private boolean tooManyContribute;

    /** What is counted of one list of work results. */
    private static final class Sum {
        private int planned;
        private int measurable;
        private int open;
        private int achieved;
        private BigDecimal sum = BigDecimal.ZERO;

        void add(WorkResult result, @Nullable BigDecimal cap) {
            planned++;
            if (!result.complete()) {
                return;
            }
            measurable++;
            var achievement = cap == null ? null : result.achievement(cap);
            if (achievement == null) {
                open++;
                return;
            }
            sum = sum.add(achievement);
            achieved += Boolean.TRUE.equals(result.reached()) ? 1 : 0;
        }

        void add(Sum other) {
            planned += other.planned;
            measurable += other.measurable;
            open += other.open;
            achieved += other.achieved;
            sum = sum.add(other.sum);
        }

        GroupResults results() {
            return new GroupResults(planned, measurable, open, achieved, known());
        }

        /** The sum, in one form for one value; null when nothing is known. */
        @Nullable
        BigDecimal known() {
            return measurable == open ? null : plain(sum);
        }

        private static BigDecimal plain(BigDecimal value) {
            var stripped = value.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    /** Says since when the group is looked at, and what people call it. */
    void called(@Nullable LocalDate since, @Nullable String title) {
        from = least(from, since);
        name = least(name, title);
    }

    private static <T extends Comparable<? super T>> @Nullable T least(@Nullable T one, @Nullable T other) {
        return one == null || (other != null && other.compareTo(one) < 0) ? other : one;
    }

    /** Adds the predicate of the group itself, as a member states it. */
    void achieved(@Nullable OrganisationPredicate predicate) {
        if (predicate != null) {
            own.add(predicate);
        }
    }

    void add(EmployeeFile file, Concluded concluded) {
        people++;
        if (concluded.predicate() == null) {
            unrated++;
        } else {
            predicates.merge(concluded.predicate(), 1, Integer::sum);
        }
        planned.merge(concluded.planned(), 1, Integer::sum);
        directed.merge(concluded.directed(), 1, Integer::sum);
        supervised.merge(concluded.supervised(), 1, Integer::sum);
        if (file.predicates() != null) {
            file.predicates()
                    .forEach(p -> past.computeIfAbsent(p.year(), y -> new EnumMap<>(Predikat.class))
                            .merge(p.value(), 1, Integer::sum));
        }
    }

    void add(WorkResult result, @Nullable BigDecimal cap) {
        all.add(result, cap);
        if (result.perspective() == Perspective.SERVICE_RECEIVERS) {
            service.add(result, cap);
            if (result.aspect() == Aspect.QUALITY) {
                quality.add(result, cap);
            } else if (result.aspect() == Aspect.TIME) {
                time.add(result, cap);
            }
        }
    }

    /** Adds a result that a member contributes. */
    void add(String contributor, WorkResult result, @Nullable BigDecimal cap) {
        add(result, cap);
        if (!tooManyContribute) {
            contributors.computeIfAbsent(contributor, c -> new Sum()).add(result, cap);
            forgetTooMany();
        }
    }

    /** Whether there are too many does not depend on the order in which they come. */
    private void forgetTooMany() {
        if (contributors.size() > MOST_CONTRIBUTORS) {
            tooManyContribute = true;
            contributors.clear();
        }
    }

    /** Adds all that others have added to sums of the same group. */
    void add(GroupSums other) {
        called(other.from, other.name);
        own.addAll(other.own);
        people += other.people;
        unrated += other.unrated;
        merge(predicates, other.predicates);
        merge(planned, other.planned);
        merge(directed, other.directed);
        merge(supervised, other.supervised);
        other.past.forEach((year, counts) ->
                merge(past.computeIfAbsent(year, y -> new EnumMap<>(Predikat.class)), counts));
        all.add(other.all);
        service.add(other.service);
        quality.add(other.quality);
        time.add(other.time);
        tooManyContribute |= other.tooManyContribute;
        if (tooManyContribute) {
            contributors.clear();
        } else {
            other.contributors.forEach((key, sum) ->
                    contributors.computeIfAbsent(key, c -> new Sum()).add(sum));
            forgetTooMany();
        }
    }

    private static <K extends Enum<K>> void merge(Map<K, Integer> into, Map<K, Integer> counts) {
        counts.forEach((key, count) -> into.merge(key, count, Integer::sum));
    }

    @Nullable
    LocalDate from() {
        return from;
    }

    @Nullable
    String name() {
        return name;
    }

    /** The predicate of the group itself; null when its members state none, or not the same. */
    @Nullable
    OrganisationPredicate predicate() {
        return own.size() == 1 ? own.iterator().next() : null;
    }

    /** Its members by predicate; nothing of a group that is one of results, not of people. */
    Members members() {
        return people == 0 ? Members.UNKNOWN : new Members(predicates, unrated);
    }

    ManagedCycle cycle() {
        return people == 0 ? ManagedCycle.UNKNOWN : new ManagedCycle(planned, directed, supervised);
    }

    GroupResults results() {
        return all.results();
    }

    ServiceResults service() {
        return new ServiceResults(service.results(), quality.results(), time.results());
    }

    /** What each contributes; null when nobody does, or more do than {@link #MOST_CONTRIBUTORS}. */
    @Nullable
    List<Contributor> contributors() {
        if (contributors.isEmpty()) {
            return null;
        }
        var list = new ArrayList<Contributor>();
        contributors.forEach((key, sum) -> list.add(new Contributor(key, sum.planned, sum.achieved, sum.known())));
        return list;
    }

    /** These sums as an earlier period of the same group. */
    EarlierGroup endedOn(LocalDate to) {
        return new EarlierGroup(to, members(), cycle(), results());
    }

    /** What its present members were rated in past years, by year. */
    Map<Integer, Members> past() {
        var members = new TreeMap<Integer, Members>();
        past.forEach((year, counts) -> members.put(
                year,
                new Members(
                        counts,
                        people
                                - counts.values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum())));
        return members;
    }
}
