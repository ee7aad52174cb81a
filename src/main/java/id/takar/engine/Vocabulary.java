package id.takar.engine;

import id.takar.facts.Ability;
import id.takar.facts.AbilityMeasures;
import id.takar.facts.About;
import id.takar.facts.Absence;
import id.takar.facts.AbsenceLevel;
import id.takar.facts.AbsenceSanction;
import id.takar.facts.AchievementCap;
import id.takar.facts.AchievementChange;
import id.takar.facts.ActingPost;
import id.takar.facts.AdjustmentRow;
import id.takar.facts.Answer;
import id.takar.facts.Asked;
import id.takar.facts.Aspect;
import id.takar.facts.Attitude;
import id.takar.facts.Away;
import id.takar.facts.BandStanding;
import id.takar.facts.BaseCredit;
import id.takar.facts.BehaviourRating;
import id.takar.facts.BehaviourScore;
import id.takar.facts.CalendarYear;
import id.takar.facts.Candidacy;
import id.takar.facts.Career;
import id.takar.facts.CarriedCredit;
import id.takar.facts.CompassionMotivation;
import id.takar.facts.Competence;
import id.takar.facts.CompetenceGroup;
import id.takar.facts.CompetenceRecord;
import id.takar.facts.CompetenceScore;
import id.takar.facts.Conclusion;
import id.takar.facts.Contribution;
import id.takar.facts.ConvertedMonths;
import id.takar.facts.CoreValue;
import id.takar.facts.CoreValues;
import id.takar.facts.CountedCredit;
import id.takar.facts.CourseScore;
import id.takar.facts.Credit;
import id.takar.facts.CreditEntry;
import id.takar.facts.CreditForLevel;
import id.takar.facts.CreditForRank;
import id.takar.facts.CreditInLevel;
import id.takar.facts.CreditOfPeriod;
import id.takar.facts.CreditPart;
import id.takar.facts.CreditSource;
import id.takar.facts.CreditStep;
import id.takar.facts.Cycle;
import id.takar.facts.CycleInPeriod;
import id.takar.facts.Diploma;
import id.takar.facts.DiplomaAdjustment;
import id.takar.facts.Directed;
import id.takar.facts.Direction;
import id.takar.facts.DisciplineLevel;
import id.takar.facts.DisciplineRecord;
import id.takar.facts.DisciplineScore;
import id.takar.facts.DistributionRow;
import id.takar.facts.DocumentClock;
import id.takar.facts.DominantAtLeast;
import id.takar.facts.DominantAtMost;
import id.takar.facts.EarlierPeriods;
import id.takar.facts.Education;
import id.takar.facts.EducationCeiling;
import id.takar.facts.EducationCredit;
import id.takar.facts.Employee;
import id.takar.facts.EmploymentStatus;
import id.takar.facts.EntryCoefficient;
import id.takar.facts.Eselon;
import id.takar.facts.EvaluationDocument;
import id.takar.facts.Exam;
import id.takar.facts.ExamKind;
import id.takar.facts.Exams;
import id.takar.facts.ExcellentAtMost;
import id.takar.facts.ExtraordinaryPromotion;
import id.takar.facts.Finding;
import id.takar.facts.FollowUp;
import id.takar.facts.FollowUpEvent;
import id.takar.facts.FollowUpStanding;
import id.takar.facts.FollowUpState;
import id.takar.facts.FollowUpStep;
import id.takar.facts.Forecast;
import id.takar.facts.FunctionalRankPromotion;
import id.takar.facts.FunctionalTest;
import id.takar.facts.FunctionalTestScore;
import id.takar.facts.Given;
import id.takar.facts.Golongan;
import id.takar.facts.Ground;
import id.takar.facts.GroundKind;
import id.takar.facts.Grounds;
import id.takar.facts.Group;
import id.takar.facts.GroupAchievement;
import id.takar.facts.GroupKind;
import id.takar.facts.GroupResults;
import id.takar.facts.GroupTrend;
import id.takar.facts.Holiday;
import id.takar.facts.Identity;
import id.takar.facts.JobPersonMatch;
import id.takar.facts.Knowledge;
import id.takar.facts.LeaderScore;
import id.takar.facts.LeadershipCourse;
import id.takar.facts.LeadershipCourses;
import id.takar.facts.Level;
import id.takar.facts.LevelBand;
import id.takar.facts.LevelCoefficient;
import id.takar.facts.LowAtLeast;
import id.takar.facts.ManagedCycle;
import id.takar.facts.Members;
import id.takar.facts.MissingCredit;
import id.takar.facts.MonthsOfPeriod;
import id.takar.facts.Motivation;
import id.takar.facts.MotivationMeasures;
import id.takar.facts.NeedLevels;
import id.takar.facts.NeedScore;
import id.takar.facts.Needs;
import id.takar.facts.NeedsInstrument;
import id.takar.facts.NumericAppraisal;
import id.takar.facts.NumericValue;
import id.takar.facts.Objection;
import id.takar.facts.ObjectionAdmissible;
import id.takar.facts.ObjectionClock;
import id.takar.facts.Order;
import id.takar.facts.OrganisationAchievement;
import id.takar.facts.OrganisationPredicate;
import id.takar.facts.OrganisationUnit;
import id.takar.facts.Outcome;
import id.takar.facts.PastPerformance;
import id.takar.facts.PerformanceAllowance;
import id.takar.facts.PerformanceScore;
import id.takar.facts.Period;
import id.takar.facts.Perspective;
import id.takar.facts.PlanLinks;
import id.takar.facts.Planned;
import id.takar.facts.PolicyMakingMotivation;
import id.takar.facts.Post;
import id.takar.facts.PostHeld;
import id.takar.facts.PostKind;
import id.takar.facts.PostLevel;
import id.takar.facts.PostPromotion;
import id.takar.facts.PostVariety;
import id.takar.facts.PosthumousPromotion;
import id.takar.facts.Predicate;
import id.takar.facts.PredicateChange;
import id.takar.facts.PredicateGroup;
import id.takar.facts.Predikat;
import id.takar.facts.Productivity;
import id.takar.facts.ProductivityChange;
import id.takar.facts.ProfessionalismChange;
import id.takar.facts.ProfessionalismIndex;
import id.takar.facts.Promise;
import id.takar.facts.ProposedBehaviourRating;
import id.takar.facts.ProposedResultRating;
import id.takar.facts.ProposedUnitPredicate;
import id.takar.facts.PublicInterestMotivation;
import id.takar.facts.PublicServiceAnswer;
import id.takar.facts.PublicServiceAnswers;
import id.takar.facts.PublicServiceDimension;
import id.takar.facts.PublicServiceMotivation;
import id.takar.facts.Punishment;
import id.takar.facts.QualificationScore;
import id.takar.facts.Rank;
import id.takar.facts.RankBand;
import id.takar.facts.RaterRatings;
import id.takar.facts.Rating;
import id.takar.facts.Reads;
import id.takar.facts.Region;
import id.takar.facts.RegularPromotion;
import id.takar.facts.RequiredLevel;
import id.takar.facts.Requirement;
import id.takar.facts.ResultKind;
import id.takar.facts.ResultRating;
import id.takar.facts.ResultScore;
import id.takar.facts.Sanction;
import id.takar.facts.SanctionMonths;
import id.takar.facts.SelfSacrificeMotivation;
import id.takar.facts.SeminarScore;
import id.takar.facts.ServicePromotion;
import id.takar.facts.ServiceQuality;
import id.takar.facts.ServiceResults;
import id.takar.facts.ServiceTime;
import id.takar.facts.Situation;
import id.takar.facts.Skill;
import id.takar.facts.Skp;
import id.takar.facts.SkpApproach;
import id.takar.facts.StandingInBand;
import id.takar.facts.Superior;
import id.takar.facts.SuperiorResult;
import id.takar.facts.Supervised;
import id.takar.facts.TalentActing;
import id.takar.facts.TalentAssessed;
import id.takar.facts.TalentCompetence;
import id.takar.facts.TalentComposite;
import id.takar.facts.TalentDevelopment;
import id.takar.facts.TalentEducation;
import id.takar.facts.TalentExperience;
import id.takar.facts.TalentField;
import id.takar.facts.TalentForPost;
import id.takar.facts.TalentIntegrity;
import id.takar.facts.TalentMatch;
import id.takar.facts.TalentMeasures;
import id.takar.facts.TalentPerformance;
import id.takar.facts.TalentPotential;
import id.takar.facts.TalentPredicateScore;
import id.takar.facts.TalentQualification;
import id.takar.facts.TalentReading;
import id.takar.facts.TalentValue;
import id.takar.facts.TalentVariety;
import id.takar.facts.TalentYears;
import id.takar.facts.TechnicalScore;
import id.takar.facts.Threshold;
import id.takar.facts.Thresholds;
import id.takar.facts.TimeInPost;
import id.takar.facts.TimeInRank;
import id.takar.facts.TimeInService;
import id.takar.facts.Training;
import id.takar.facts.TrainingHoursLeft;
import id.takar.facts.TrainingKind;
import id.takar.facts.TrainingRecord;
import id.takar.facts.TransferCredit;
import id.takar.facts.TransferYears;
import id.takar.facts.UnitPredicate;
import id.takar.facts.WorkResult;
import id.takar.facts.WorkingDay;
import id.takar.facts.YearPart;
import id.takar.facts.YearPartKind;
import id.takar.facts.YearParts;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What rules may speak of: read once from the {@code facts} package, never from a rule file. */
final class Vocabulary {
    private static final List<Class<?>> GIVEN = List.of(
            Asked.class,
            Period.class,
            Group.class,
            Members.class,
            ManagedCycle.class,
            GroupResults.class,
            ServiceResults.class,
            Contribution.class,
            GroupTrend.class,
            Region.class,
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
            PlanLinks.class,
            OrganisationAchievement.class,
            NumericAppraisal.class,
            YearParts.class,
            YearPart.class,
            EarlierPeriods.class,
            WorkResult.class,
            CoreValues.class,
            RaterRatings.class,
            AbilityMeasures.class,
            MotivationMeasures.class,
            Needs.class,
            NeedLevels.class,
            PublicServiceAnswers.class,
            TalentMeasures.class,
            Credit.class,
            CreditInLevel.class,
            Cycle.class,
            CycleInPeriod.class,
            Exams.class,
            LeadershipCourses.class,
            Grounds.class,
            Career.class,
            Candidacy.class,
            TimeInService.class,
            DisciplineRecord.class,
            Absence.class,
            FollowUp.class,
            Objection.class,
            ObjectionClock.class,
            EvaluationDocument.class,
            DocumentClock.class,
            PastPerformance.class,
            TrainingRecord.class,
            Competence.class,
            CompetenceRecord.class,
            FunctionalTest.class,
            Training.class);
    private static final List<Class<?>> CONCLUSIONS = List.of(
            AchievementCap.class,
            GroupAchievement.class,
            ServiceQuality.class,
            ServiceTime.class,
            LeaderScore.class,
            DistributionRow.class,
            DominantAtMost.class,
            DominantAtLeast.class,
            ExcellentAtMost.class,
            LowAtLeast.class,
            ResultScore.class,
            ProposedResultRating.class,
            ProposedBehaviourRating.class,
            ResultRating.class,
            BehaviourRating.class,
            Predicate.class,
            Knowledge.class,
            Skill.class,
            Attitude.class,
            Situation.class,
            PolicyMakingMotivation.class,
            PublicInterestMotivation.class,
            CompassionMotivation.class,
            SelfSacrificeMotivation.class,
            PublicServiceMotivation.class,
            ProposedUnitPredicate.class,
            UnitPredicate.class,
            BehaviourScore.class,
            NumericValue.class,
            Planned.class,
            Directed.class,
            Supervised.class,
            PredicateChange.class,
            AchievementChange.class,
            ProductivityChange.class,
            ProfessionalismChange.class,
            Ability.class,
            Motivation.class,
            Productivity.class,
            EducationCeiling.class,
            RankBand.class,
            StandingInBand.class,
            RegularPromotion.class,
            PostPromotion.class,
            ExtraordinaryPromotion.class,
            DiplomaAdjustment.class,
            AdjustmentRow.class,
            ServicePromotion.class,
            PosthumousPromotion.class,
            LevelCoefficient.class,
            ConvertedMonths.class,
            CreditOfPeriod.class,
            LevelBand.class,
            CreditForRank.class,
            CreditForLevel.class,
            FunctionalRankPromotion.class,
            EntryCoefficient.class,
            BaseCredit.class,
            TransferYears.class,
            TransferCredit.class,
            CreditStep.class,
            EducationCredit.class,
            CarriedCredit.class,
            MissingCredit.class,
            CountedCredit.class,
            QualificationScore.class,
            CourseScore.class,
            TechnicalScore.class,
            SeminarScore.class,
            CompetenceScore.class,
            PerformanceScore.class,
            DisciplineScore.class,
            AbsenceSanction.class,
            AbsenceLevel.class,
            SanctionMonths.class,
            FollowUpStanding.class,
            ObjectionAdmissible.class,
            PerformanceAllowance.class,
            ProfessionalismIndex.class,
            RequiredLevel.class,
            JobPersonMatch.class,
            FunctionalTestScore.class,
            TrainingHoursLeft.class,
            TalentPredicateScore.class,
            TalentReading.class,
            TalentComposite.class,
            TalentPerformance.class,
            TalentCompetence.class,
            TalentDevelopment.class,
            TalentYears.class,
            TalentVariety.class,
            TalentActing.class,
            TalentExperience.class,
            TalentEducation.class,
            TalentField.class,
            TalentIntegrity.class,
            TalentPotential.class,
            TalentAssessed.class,
            TalentQualification.class,
            TalentMatch.class,
            TalentForPost.class,
            TalentValue.class);
    /** Conclusions about people of which the facts about their groups are made. */
    private static final Set<Class<?>> CARRIED_TO_GROUPS = Set.of(
            AchievementCap.class,
            Directed.class,
            Planned.class,
            Predicate.class,
            Supervised.class,
            UnitPredicate.class);

    private static final List<Class<?>> STATEMENTS = List.of(
            Finding.class,
            Outcome.class,
            Threshold.class,
            Requirement.class,
            Promise.class,
            Order.class,
            Forecast.class,
            Holiday.class,
            CalendarYear.class,
            WorkingDay.class);
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
            YearPartKind.class,
            Direction.class,
            ResultKind.class,
            Perspective.class,
            SkpApproach.class,
            CoreValue.class,
            CompetenceGroup.class,
            Level.class,
            NeedsInstrument.class,
            PostVariety.class,
            ActingPost.class,
            TrainingKind.class,
            ExamKind.class,
            GroundKind.class,
            Away.class,
            LeadershipCourse.class,
            DisciplineLevel.class,
            Sanction.class,
            FollowUpStep.class,
            FollowUpState.class,
            OrganisationPredicate.class,
            GroupKind.class,
            PredicateGroup.class,
            BandStanding.class,
            CreditSource.class,
            Month.class);

    /** What the law forbids to weigh; no type that rules see has them, and asking is refused with the reason. */
    static final List<String> WITHHELD = Arrays.stream(Identity.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    static final Vocabulary TAKAR = new Vocabulary();

    private final Map<String, Type> facts = new TreeMap<>();
    private final Map<Class<?>, Type> byClass = new HashMap<>();
    /** The same, found without hashing: each evaluation asks a thousand times. */
    private final ClassValue<@Nullable Type> ofClass = new ClassValue<>() {
        @Override
        protected @Nullable Type computeValue(Class<?> type) {
            return byClass.get(type);
        }
    };

    private final Map<String, Class<?>> statements = new TreeMap<>();
    private final Map<String, Class<? extends Enum<?>>> words = new TreeMap<>();

    private Vocabulary() {
        GIVEN.forEach(type -> add(Type.given(type, byClass.size())));
        CONCLUSIONS.forEach(type -> add(Type.conclusion(type, byClass.size())));
        STATEMENTS.forEach(type -> statements.put(type.getSimpleName(), type));
        WORDS.forEach(type -> words.put(type.getSimpleName(), type));
    }

    private void add(Type type) {
        facts.put(type.name(), type);
        byClass.put(type.type(), type);
    }

    /** How many types of facts there are. */
    int size() {
        return byClass.size();
    }

    @Nullable
    Type fact(String name) {
        return facts.get(name);
    }

    Type fact(Class<?> type) {
        var fact = ofClass.get(type);
        if (fact == null) {
            throw new IllegalArgumentException(type + " is not in the vocabulary");
        }
        return fact;
    }

    boolean isFactType(Class<?> type) {
        return ofClass.get(type) != null;
    }

    boolean isFact(@Nullable Object value) {
        return value != null && ofClass.get(value.getClass()) != null;
    }

    /** The type of a value; null when it is no fact. */
    @Nullable
    Type typeOf(Object value) {
        return ofClass.get(value.getClass());
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

    /** The names of the types that state an event with its day. */
    List<String> events() {
        return facts.values().stream()
                .filter(type -> type.dayOfEvent() != null)
                .map(Type::name)
                .toList();
    }

    /** The names of the conclusions that are asked for outside of rules: facts about groups are made of them. */
    Stream<String> carriedNames() {
        return CARRIED_TO_GROUPS.stream().map(Class::getSimpleName);
    }

    /** The names of the types that files state. */
    Stream<String> givenNames() {
        return GIVEN.stream().map(Class::getSimpleName);
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
                        Stream.of(
                                Thresholds.class,
                                Finding.Kind.class,
                                Exam.class,
                                Ground.class,
                                PostHeld.class,
                                Punishment.class,
                                FollowUpEvent.class,
                                CreditEntry.class,
                                CreditPart.class,
                                NeedScore.class,
                                PublicServiceDimension.class,
                                PublicServiceAnswer.class,
                                SuperiorResult.class))
                .flatMap(s -> s);
    }

    /**
     * A type that rules match.
     *
     * @param type its class
     * @param name what rules call it
     * @param number its place among all types of facts, from 0
     * @param conclusion whether rules conclude it; else the employee file states it
     * @param many whether there may be several in an evaluation
     * @param at where it stands in the employee file; empty for conclusions
     * @param about whom it speaks about
     * @param shownAt digits after the point at which its numbers are shown; negative when they are shown as they are
     * @param dayOfEvent the property that is the day of the event it states; null when it states none
     * @param properties its properties by name
     */
    record Type(
            Class<?> type,
            String name,
            int number,
            boolean conclusion,
            boolean many,
            String at,
            About about,
            int shownAt,
            @Nullable Property dayOfEvent,
            Map<String, Property> properties) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Type same && same.type == type;
        }

        @Override
        public int hashCode() {
            return type.getName().hashCode();
        }

        private static Type given(Class<?> type, int number) {
            var given = type.getAnnotation(Given.class);
            if (given == null) {
                throw new IllegalStateException(type + " lacks @Given");
            }
            var properties = Property.of(type);
            return new Type(
                    type,
                    type.getSimpleName(),
                    number,
                    false,
                    given.many(),
                    given.at(),
                    given.about(),
                    given.shownAt(),
                    properties.get(given.dayOf()),
                    properties);
        }

        private static Type conclusion(Class<?> type, int number) {
            var conclusion = type.getAnnotation(Conclusion.class);
            if (conclusion == null) {
                throw new IllegalStateException(type + " lacks @Conclusion");
            }
            return new Type(
                    type,
                    type.getSimpleName(),
                    number,
                    true,
                    false,
                    "",
                    conclusion.about(),
                    conclusion.shownAt(),
                    null,
                    Property.of(type));
        }

        /** Whether it is context, which enters no decision. */
        boolean contextOnly() {
            var given = type.getAnnotation(Given.class);
            return given != null && given.contextOnly();
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
            // Not asked each time whether it may be read: it is public.
            method.setAccessible(true);
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
