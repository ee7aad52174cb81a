package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything stated about one employee for one period. What is not stated is missing, which never equals zero: sections
 * are never null, their properties are where nothing was stated, and a list is null unless it was stated.
 *
 * @param identity who it is; out of the rules' sight
 * @param period the evaluation period
 * @param employment PNS or PPPK
 * @param rank the rank held
 * @param education the education recognised
 * @param post the post held
 * @param superior the direct superior
 * @param organisation the unit worked in
 * @param skp the performance plan and its results
 * @param achievement what the unit achieved
 * @param appraisal the numeric appraisal before the predicate by quadrant
 * @param yearParts the posts and study leaves that the period is made of; an empty list says it was not divided
 * @param earlier what was decided for earlier periods; an empty list says there are none
 * @param behaviour behaviour ratings by core value
 * @param ratings the rater's two ratings
 * @param ability the parts of ability
 * @param motivation the parts of motivation
 * @param needs the three needs
 * @param needLevels how far the five levels of needs are met
 * @param publicService the answers about public service motivation
 * @param talent what talent management measures
 * @param credit credit figures
 * @param cycle the management cycle's events
 * @param competences competences required and found
 * @param functionalTest the adjustment test for a functional post, where one was taken
 * @param trainings trainings completed
 * @param exams exams passed; an empty list says none was
 * @param discipline discipline punishments; an empty list says there are none
 * @param absence absence without a valid reason
 * @param followUp steps taken after a poor predicate; an empty list says none was
 * @param objection the objection against the result of the appraisal
 * @param evaluationDocument the evaluation document on its way to the employee and back
 * @param predicates predicates fixed for past years
 */
public record EmployeeFile(
        @Schema(description = "Who it is; out of the rules' sight")
        Identity identity,

        @Schema(description = "The evaluation period") Period period,
        @Schema(description = "PNS or PPPK") Employment employment,
        @Schema(description = "The rank held") Rank rank,
        @Schema(description = "The education recognised") Education education,
        @Schema(description = "The post held") Post post,
        @Schema(description = "The direct superior") Superior superior,
        @Schema(description = "The unit worked in") OrganisationUnit organisation,

        @Schema(description = "The performance plan and its results")
        Skp skp,

        @Schema(description = "What the unit achieved") OrganisationAchievement achievement,

        @Schema(description = "The numeric appraisal before the predicate by quadrant")
        NumericAppraisal appraisal,

        @Schema(
                description =
                        "The posts and study leaves that the period is made of; an empty list says it was not divided",
                example =
                        "[{\"key\":\"P1\",\"kind\":\"POST\",\"planWritten\":true,\"evaluated\":true,\"from\":\"2023-01-01\",\"to\":\"2023-12-31\"}]")
        @Nullable
        List<YearPart> yearParts,

        @Schema(
                description = "What was decided for earlier periods; an empty list says there are none",
                example = "[{\"to\":\"2022-12-31\",\"predicate\":\"BAIK\",\"achievement\":98.5}]")
        @Nullable
        List<EarlierPeriod> earlier,

        @Schema(description = "Behaviour ratings by core value")
        CoreValues behaviour,

        @Schema(description = "The rater's two ratings") RaterRatings ratings,
        @Schema(description = "The parts of ability") AbilityMeasures ability,
        @Schema(description = "The parts of motivation") MotivationMeasures motivation,
        @Schema(description = "The three needs") Needs needs,

        @Schema(description = "How far the five levels of needs are met")
        NeedLevels needLevels,

        @Schema(description = "The answers about public service motivation")
        PublicServiceAnswers publicService,

        @Schema(description = "What talent management measures")
        TalentMeasures talent,

        @Schema(description = "Credit figures") Credit credit,

        @Schema(description = "The management cycle's events")
        Cycle cycle,

        @Schema(
                description = "Competences required and found",
                example = "[{\"key\":\"C1\",\"group\":\"MANAGERIAL\",\"required\":3,\"achieved\":3}]")
        @Nullable
        List<Competence> competences,

        @Schema(description = "The adjustment test for a functional post, where one was taken")
        FunctionalTest functionalTest,

        @Schema(
                description = "Trainings completed",
                example =
                        "[{\"key\":\"T1\",\"kind\":\"TECHNICAL\",\"title\":\"Pelatihan SAKIP\",\"hours\":24,\"completedOn\":\"2023-05-12\"}]")
        @Nullable
        List<Training> trainings,

        @Schema(
                description = "Exams passed; an empty list says none was",
                example = "[{\"kind\":\"UJIAN_DINAS_I\",\"passedOn\":\"2022-08-10\"}]")
        @Nullable
        List<Exam> exams,

        @Schema(
                description = "Discipline punishments; an empty list says there are none",
                example =
                        "[{\"level\":\"RINGAN\",\"kind\":\"Teguran lisan\",\"from\":\"2021-02-01\",\"until\":\"2021-03-01\"}]")
        @Nullable
        List<Punishment> discipline,

        @Schema(description = "Absence without a valid reason")
        Absence absence,

        @Schema(
                description = "Steps taken after a poor predicate; an empty list says none was",
                example =
                        "[{\"step\":\"IMPROVEMENT_BEGAN\",\"on\":\"2022-02-01\"},{\"step\":\"IMPROVED\",\"on\":\"2022-07-29\"}]")
        @Nullable
        List<FollowUpEvent> followUp,

        @Schema(description = "The objection against the result of the appraisal")
        Objection objection,

        @Schema(description = "The evaluation document on its way to the employee and back")
        EvaluationDocument evaluationDocument,

        @Schema(
                description = "Predicates fixed for past years",
                example = "[{\"year\":2022,\"value\":\"BAIK\"},{\"year\":2023,\"value\":\"BAIK\"}]")
        @Nullable
        List<YearlyPredicate> predicates)
        implements Subject {

    public EmployeeFile {
        identity = identity == null ? Identity.UNKNOWN : identity;
        period = period == null ? Period.UNKNOWN : period;
        employment = employment == null ? Employment.UNKNOWN : employment;
        rank = rank == null ? Rank.UNKNOWN : rank;
        education = education == null ? Education.UNKNOWN : education;
        post = post == null ? Post.UNKNOWN : post;
        superior = superior == null ? Superior.UNKNOWN : superior;
        organisation = organisation == null ? OrganisationUnit.UNKNOWN : organisation;
        skp = skp == null ? Skp.UNKNOWN : skp;
        achievement = achievement == null ? OrganisationAchievement.UNKNOWN : achievement;
        appraisal = appraisal == null ? NumericAppraisal.UNKNOWN : appraisal;
        yearParts = yearParts == null ? null : List.copyOf(yearParts);
        earlier = earlier == null ? null : List.copyOf(earlier);
        behaviour = behaviour == null ? CoreValues.UNKNOWN : behaviour;
        ratings = ratings == null ? RaterRatings.UNKNOWN : ratings;
        ability = ability == null ? AbilityMeasures.UNKNOWN : ability;
        motivation = motivation == null ? MotivationMeasures.UNKNOWN : motivation;
        needs = needs == null ? Needs.UNKNOWN : needs;
        needLevels = needLevels == null ? NeedLevels.UNKNOWN : needLevels;
        publicService = publicService == null ? PublicServiceAnswers.UNKNOWN : publicService;
        talent = talent == null ? TalentMeasures.UNKNOWN : talent;
        credit = credit == null ? Credit.UNKNOWN : credit;
        cycle = cycle == null ? Cycle.UNKNOWN : cycle;
        competences = competences == null ? null : List.copyOf(competences);
        functionalTest = functionalTest == null ? FunctionalTest.UNKNOWN : functionalTest;
        trainings = trainings == null ? null : List.copyOf(trainings);
        exams = exams == null ? null : List.copyOf(exams);
        discipline = discipline == null ? null : List.copyOf(discipline);
        absence = absence == null ? Absence.UNKNOWN : absence;
        followUp = followUp == null ? null : List.copyOf(followUp);
        objection = objection == null ? Objection.UNKNOWN : objection;
        evaluationDocument = evaluationDocument == null ? EvaluationDocument.UNKNOWN : evaluationDocument;
        predicates = predicates == null ? null : List.copyOf(predicates);
    }

    /** A file that states nothing. */
    public static EmployeeFile nothingStated() {
        return new EmployeeFile(
                Identity.UNKNOWN,
                Period.UNKNOWN,
                Employment.UNKNOWN,
                Rank.UNKNOWN,
                Education.UNKNOWN,
                Post.UNKNOWN,
                Superior.UNKNOWN,
                OrganisationUnit.UNKNOWN,
                Skp.UNKNOWN,
                OrganisationAchievement.UNKNOWN,
                NumericAppraisal.UNKNOWN,
                null,
                null,
                CoreValues.UNKNOWN,
                RaterRatings.UNKNOWN,
                AbilityMeasures.UNKNOWN,
                MotivationMeasures.UNKNOWN,
                Needs.UNKNOWN,
                NeedLevels.UNKNOWN,
                PublicServiceAnswers.UNKNOWN,
                TalentMeasures.UNKNOWN,
                Credit.UNKNOWN,
                Cycle.UNKNOWN,
                null,
                FunctionalTest.UNKNOWN,
                null,
                null,
                null,
                Absence.UNKNOWN,
                null,
                Objection.UNKNOWN,
                EvaluationDocument.UNKNOWN,
                null);
    }

    /**
     * The facts that rules may match, as they stand on a day, other things unchanged since they were stated.
     *
     * @param day the day to which time served is counted and on which punishments are served
     * @param statedOn the day by which "last year" is meant
     */
    @Override
    public List<Object> factsOn(LocalDate day, LocalDate statedOn) {
        return factsOn(day, statedOn, Calendar.UNKNOWN);
    }

    /**
     * The facts that rules may match, likewise.
     *
     * @param calendar which days are worked, as the policies declare it
     */
    @Override
    public List<Object> factsOn(LocalDate day, LocalDate statedOn, Calendar calendar) {
        var facts = new ArrayList<Object>();
        facts.add(new Asked(day));
        facts.add(period);
        facts.add(new Employee(employment, identity.birthDay()));
        facts.add(rank);
        facts.add(TimeInRank.between(rank.since(), day));
        facts.add(education);
        facts.add(post);
        facts.add(TimeInPost.between(post.since(), day));
        facts.add(MonthsOfPeriod.of(period, post.since()));
        facts.add(superior);
        facts.add(organisation);
        facts.add(skp);
        facts.add(new PlanLinks(skp, superior));
        facts.add(achievement);
        facts.add(appraisal);
        facts.add(new YearParts(yearParts));
        facts.add(new EarlierPeriods(earlier, period));
        facts.add(behaviour);
        facts.add(ratings);
        facts.add(ability);
        facts.add(motivation);
        facts.add(needs);
        facts.add(needLevels);
        facts.add(publicService);
        facts.add(talent);
        facts.add(credit);
        facts.add(CreditInLevel.of(credit, post.level()));
        facts.add(cycle);
        facts.add(CycleInPeriod.of(cycle, period));
        facts.add(Exams.passed(exams, day, post.since()));
        facts.add(new DisciplineRecord(discipline, day, period.to()));
        facts.add(absence);
        facts.add(new FollowUp(followUp, day, period.to()));
        facts.add(objection);
        facts.add(new ObjectionClock(objection, day, calendar));
        facts.add(evaluationDocument);
        facts.add(new DocumentClock(evaluationDocument, day, calendar));
        facts.add(new PastPerformance(predicates, statedOn));
        facts.add(new CompetenceRecord(competences));
        facts.add(functionalTest);
        facts.add(new TrainingRecord(trainings, period));
        addAll(facts, skp.results());
        addAll(facts, yearParts);
        addAll(facts, competences);
        addAll(facts, trainings);
        return List.copyOf(facts);
    }

    private static void addAll(List<Object> facts, @Nullable List<?> more) {
        if (more != null) {
            facts.addAll(more);
        }
    }
}
