package id.takar.engine;

import id.takar.facts.Ability;
import id.takar.facts.AbilityMeasures;
import id.takar.facts.Answer;
import id.takar.facts.Asked;
import id.takar.facts.Aspect;
import id.takar.facts.BandStanding;
import id.takar.facts.BehaviourRating;
import id.takar.facts.Competence;
import id.takar.facts.CompetenceGroup;
import id.takar.facts.CompetenceScore;
import id.takar.facts.Conclusion;
import id.takar.facts.ConvertedMonths;
import id.takar.facts.CoreValue;
import id.takar.facts.CoreValues;
import id.takar.facts.CourseScore;
import id.takar.facts.Credit;
import id.takar.facts.CreditForLevel;
import id.takar.facts.CreditForRank;
import id.takar.facts.CreditInLevel;
import id.takar.facts.CreditOfPeriod;
import id.takar.facts.CreditSource;
import id.takar.facts.Cycle;
import id.takar.facts.Diploma;
import id.takar.facts.Direction;
import id.takar.facts.DisciplineLevel;
import id.takar.facts.DisciplineRecord;
import id.takar.facts.DisciplineScore;
import id.takar.facts.Education;
import id.takar.facts.EducationCeiling;
import id.takar.facts.Employee;
import id.takar.facts.EmploymentStatus;
import id.takar.facts.Eselon;
import id.takar.facts.Exam;
import id.takar.facts.ExamKind;
import id.takar.facts.Exams;
import id.takar.facts.Finding;
import id.takar.facts.Forecast;
import id.takar.facts.FunctionalRankPromotion;
import id.takar.facts.Given;
import id.takar.facts.Golongan;
import id.takar.facts.Identity;
import id.takar.facts.Level;
import id.takar.facts.LevelBand;
import id.takar.facts.LevelCoefficient;
import id.takar.facts.MonthsOfPeriod;
import id.takar.facts.Motivation;
import id.takar.facts.MotivationMeasures;
import id.takar.facts.Needs;
import id.takar.facts.NeedsInstrument;
import id.takar.facts.Order;
import id.takar.facts.OrganisationPredicate;
import id.takar.facts.OrganisationUnit;
import id.takar.facts.Outcome;
import id.takar.facts.PastPerformance;
import id.takar.facts.PerformanceScore;
import id.takar.facts.Period;
import id.takar.facts.Perspective;
import id.takar.facts.Post;
import id.takar.facts.PostKind;
import id.takar.facts.PostLevel;
import id.takar.facts.PostPromotion;
import id.takar.facts.Predicate;
import id.takar.facts.Predikat;
import id.takar.facts.Productivity;
import id.takar.facts.ProfessionalismIndex;
import id.takar.facts.Promise;
import id.takar.facts.ProposedBehaviourRating;
import id.takar.facts.ProposedResultRating;
import id.takar.facts.Punishment;
import id.takar.facts.QualificationScore;
import id.takar.facts.Rank;
import id.takar.facts.RankBand;
import id.takar.facts.RaterRatings;
import id.takar.facts.Rating;
import id.takar.facts.Reads;
import id.takar.facts.RegularPromotion;
import id.takar.facts.Requirement;
import id.takar.facts.ResultKind;
import id.takar.facts.ResultRating;
import id.takar.facts.ResultScore;
import id.takar.facts.SeminarScore;
import id.takar.facts.Skp;
import id.takar.facts.SkpApproach;
import id.takar.facts.StandingInBand;
import id.takar.facts.Superior;
import id.takar.facts.TalentMeasures;
import id.takar.facts.TalentPerformance;
import id.takar.facts.TalentValue;
import id.takar.facts.TechnicalScore;
import id.takar.facts.Threshold;
import id.takar.facts.Thresholds;
import id.takar.facts.TimeInPost;
import id.takar.facts.TimeInRank;
import id.takar.facts.Training;
import id.takar.facts.TrainingKind;
import id.takar.facts.TrainingRecord;
import id.takar.facts.WorkResult;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What rules may speak of: read once from the {@code facts} package, never from a rule file. */
final class Vocabulary {
    private static final List<Class<?>> GIVEN = List.of(
            Asked.class,
            Period.class,
            Employee.class,
            Rank.class,
            TimeInRank.class,
            Education.class,
            Post.class,
            TimeInPost.class,
            MonthsOfPeriod.class,
            Superior.class,
            OrganisationUnit.class,
            Skp.class,
            WorkResult.class,
            CoreValues.class,
            RaterRatings.class,
            AbilityMeasures.class,
            MotivationMeasures.class,
            Needs.class,
            TalentMeasures.class,
            Credit.class,
            CreditInLevel.class,
            Cycle.class,
            Exams.class,
            DisciplineRecord.class,
            PastPerformance.class,
            TrainingRecord.class,
            Competence.class,
            Training.class);
    private static final List<Class<?>> CONCLUSIONS = List.of(
            ResultScore.class,
            ProposedResultRating.class,
            ProposedBehaviourRating.class,
            ResultRating.class,
            BehaviourRating.class,
            Predicate.class,
            Ability.class,
            Motivation.class,
            Productivity.class,
            EducationCeiling.class,
            RankBand.class,
            StandingInBand.class,
            RegularPromotion.class,
            PostPromotion.class,
            LevelCoefficient.class,
            ConvertedMonths.class,
            CreditOfPeriod.class,
            LevelBand.class,
            CreditForRank.class,
            CreditForLevel.class,
            FunctionalRankPromotion.class,
            QualificationScore.class,
            CourseScore.class,
            TechnicalScore.class,
            SeminarScore.class,
            CompetenceScore.class,
            PerformanceScore.class,
            DisciplineScore.class,
            ProfessionalismIndex.class,
            TalentPerformance.class,
            TalentValue.class);
    private static final List<Class<?>> STATEMENTS = List.of(
            Finding.class,
            Outcome.class,
            Threshold.class,
            Order.class,
            Requirement.class,
            Promise.class,
            Forecast.class);
    private static final List<Class<? extends Enum<?>>> WORDS = List.of(
            Answer.class,
            Golongan.class,
            Predikat.class,
            Rating.class,
            EmploymentStatus.class,
            Diploma.class,
            PostKind.class,
            PostLevel.class,
            Eselon.class,
            Aspect.class,
            Direction.class,
            ResultKind.class,
            Perspective.class,
            SkpApproach.class,
            CoreValue.class,
            CompetenceGroup.class,
            Level.class,
            NeedsInstrument.class,
            TrainingKind.class,
            ExamKind.class,
            DisciplineLevel.class,
            OrganisationPredicate.class,
            BandStanding.class,
            CreditSource.class,
            Month.class);

    /** What the law forbids to weigh; no type that rules see has them, and asking is refused with the reason. */
    static final List<String> WITHHELD = Arrays.stream(Identity.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    static final Vocabulary TAKAR = new Vocabulary();

    private final Map<String, Type> facts = new TreeMap<>();
    private final Map<String, Class<?>> statements = new TreeMap<>();
    private final Map<String, Class<? extends Enum<?>>> words = new TreeMap<>();

    private Vocabulary() {
        GIVEN.forEach(type -> facts.put(type.getSimpleName(), Type.given(type)));
        CONCLUSIONS.forEach(type -> facts.put(type.getSimpleName(), Type.conclusion(type)));
        STATEMENTS.forEach(type -> statements.put(type.getSimpleName(), type));
        WORDS.forEach(type -> words.put(type.getSimpleName(), type));
    }

    @Nullable
    Type fact(String name) {
        return facts.get(name);
    }

    Type fact(Class<?> type) {
        var fact = facts.get(type.getSimpleName());
        if (fact == null) {
            throw new IllegalArgumentException(type + " is not in the vocabulary");
        }
        return fact;
    }

    boolean isFact(@Nullable Object value) {
        return value != null && facts.containsKey(value.getClass().getSimpleName());
    }

    @Nullable
    Class<?> statement(String name) {
        return statements.get(name);
    }

    @Nullable
    Class<? extends Enum<?>> word(String name) {
        return words.get(name);
    }

    /** All word types. */
    Stream<Class<? extends Enum<?>>> words() {
        return words.values().stream();
    }

    Collection<String> factNames() {
        return facts.keySet();
    }

    /** All classes that rule code may refer to. */
    Stream<Class<?>> classes() {
        return Stream.of(
                        GIVEN.stream(),
                        CONCLUSIONS.stream(),
                        STATEMENTS.stream(),
                        WORDS.stream(),
                        Stream.of(Thresholds.class, Finding.Kind.class, Exam.class, Punishment.class))
                .flatMap(s -> s);
    }

    /**
     * A type that rules match.
     *
     * @param type its class
     * @param conclusion whether rules conclude it; else the employee file states it
     * @param many whether there may be several in an evaluation
     * @param at where it stands in the employee file; empty for conclusions
     * @param properties its properties by name
     */
    record Type(Class<?> type, boolean conclusion, boolean many, String at, Map<String, Property> properties) {
        private static Type given(Class<?> type) {
            var given = type.getAnnotation(Given.class);
            if (given == null) {
                throw new IllegalStateException(type + " lacks @Given");
            }
            return new Type(type, false, given.many(), given.at(), Property.of(type));
        }

        private static Type conclusion(Class<?> type) {
            if (!type.isAnnotationPresent(Conclusion.class)) {
                throw new IllegalStateException(type + " lacks @Conclusion");
            }
            return new Type(type, true, false, "", Property.of(type));
        }

        String name() {
            return type.getSimpleName();
        }

        /** Digits after the point at which its numbers are shown. */
        int shownAt() {
            var marked = type.getAnnotation(Conclusion.class);
            return marked == null ? 0 : marked.shownAt();
        }

        /** Whether the engine concludes it by combining requirements. */
        boolean combines() {
            var value = properties.get("value");
            return conclusion && value != null && value.type() == Answer.class;
        }
    }

    /**
     * A property of a type.
     *
     * @param name as rules write it
     * @param accessor the method that reads it
     * @param nullable whether it is null when the file does not state it
     * @param reads the paths it needs; empty when it is an entry of its own
     */
    record Property(String name, Method accessor, boolean nullable, List<String> reads) {
        private static Map<String, Property> of(Class<?> type) {
            var found = new TreeMap<String, Property>();
            for (var method : type.getMethods()) {
                if (isProperty(method)) {
                    found.put(method.getName(), of(type, method));
                }
            }
            return Map.copyOf(found);
        }

        private static boolean isProperty(Method method) {
            return method.getDeclaringClass() != Object.class
                    && !Modifier.isStatic(method.getModifiers())
                    && method.getReturnType() != void.class
                    && !List.of("equals", "hashCode", "toString", "missing").contains(method.getName());
        }

        private static Property of(Class<?> type, Method method) {
            if (method.getReturnType() == int.class) {
                // The generator spells int by the default locale: under a Turkish one nothing compiles.
                throw new IllegalStateException(method + " returns an int; return an Integer");
            }
            boolean nullable =
                    method.getAnnotatedReturnType().isAnnotationPresent(org.jspecify.annotations.Nullable.class);
            var places = new ArrayList<AnnotatedElement>(List.of(method));
            if (type.isRecord()) {
                Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getName().equals(method.getName()))
                        .forEach(places::add);
            }
            return new Property(
                    method.getName(),
                    method,
                    nullable,
                    places.stream()
                            .filter(place -> place.isAnnotationPresent(Reads.class))
                            .map(place ->
                                    List.of(place.getAnnotation(Reads.class).value()))
                            .findFirst()
                            .orElse(List.of()));
        }

        Class<?> type() {
            return accessor.getReturnType();
        }

        /** The property's value, or null. */
        @Nullable
        Object of(Object fact, Object... arguments) {
            try {
                return accessor.invoke(fact, arguments);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + accessor, e);
            }
        }
    }
}
