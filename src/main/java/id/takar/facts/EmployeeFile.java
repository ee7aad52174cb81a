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
 * @param behaviour behaviour ratings by core value
 * @param ratings the rater's two ratings
 * @param ability the parts of ability
 * @param motivation the parts of motivation
 * @param needs the three needs
 * @param talent what talent management measures
 * @param credit credit figures
 * @param cycle the management cycle's events
 * @param competences competences required and found
 * @param trainings trainings completed
 * @param exams exams passed; an empty list says none was
 * @param grounds special grounds for a rank promotion
 * @param career posts held so far, the present one included
 * @param candidacy the post applied for
 * @param discipline discipline punishments; an empty list says there are none
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

        @Schema(description = "Behaviour ratings by core value")
        CoreValues behaviour,

        @Schema(description = "The rater's two ratings") RaterRatings ratings,
        @Schema(description = "The parts of ability") AbilityMeasures ability,
        @Schema(description = "The parts of motivation") MotivationMeasures motivation,
        @Schema(description = "The three needs") Needs needs,

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
                description = "Special grounds for a rank promotion",
                example = "[{\"kind\":\"EXTRAORDINARY_PERFORMANCE\",\"on\":\"2023-12-20\"}]")
        @Nullable
        List<Ground> grounds,

        @Schema(
                description = "Posts held so far, the present one included",
                example =
                        "[{\"key\":\"P1\",\"level\":\"PENGAWAS\",\"since\":\"2016-05-02\",\"until\":\"2021-09-01\",\"related\":true}]")
        @Nullable
        List<PostHeld> career,

        @Schema(description = "The post applied for") Candidacy candidacy,

        @Schema(
                description = "Discipline punishments; an empty list says there are none",
                example =
                        "[{\"level\":\"RINGAN\",\"kind\":\"Teguran lisan\",\"from\":\"2021-02-01\",\"until\":\"2021-03-01\"}]")
        @Nullable
        List<Punishment> discipline,

        @Schema(
                description = "Predicates fixed for past years",
                example = "[{\"year\":2022,\"value\":\"BAIK\"},{\"year\":2023,\"value\":\"BAIK\"}]")
        @Nullable
        List<YearlyPredicate> predicates) {

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
        behaviour = behaviour == null ? CoreValues.UNKNOWN : behaviour;
        ratings = ratings == null ? RaterRatings.UNKNOWN : ratings;
        ability = ability == null ? AbilityMeasures.UNKNOWN : ability;
        motivation = motivation == null ? MotivationMeasures.UNKNOWN : motivation;
        needs = needs == null ? Needs.UNKNOWN : needs;
        talent = talent == null ? TalentMeasures.UNKNOWN : talent;
        credit = credit == null ? Credit.UNKNOWN : credit;
        cycle = cycle == null ? Cycle.UNKNOWN : cycle;
        competences = competences == null ? null : List.copyOf(competences);
        trainings = trainings == null ? null : List.copyOf(trainings);
        exams = exams == null ? null : List.copyOf(exams);
        grounds = grounds == null ? null : List.copyOf(grounds);
        career = career == null ? null : List.copyOf(career);
        candidacy = candidacy == null ? Candidacy.NONE : candidacy;
        discipline = discipline == null ? null : List.copyOf(discipline);
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
                CoreValues.UNKNOWN,
                RaterRatings.UNKNOWN,
                AbilityMeasures.UNKNOWN,
                MotivationMeasures.UNKNOWN,
                Needs.UNKNOWN,
                TalentMeasures.UNKNOWN,
                Credit.UNKNOWN,
                Cycle.UNKNOWN,
                null,
                null,
                null,
                null,
                null,
                Candidacy.NONE,
                null,
                null);
    }

    /** The facts that rules may match, as they stand on a day. */
    public List<Object> factsOn(LocalDate day) {
        return factsOn(day, day);
    }

    /**
     * The facts that rules may match, as they stand on a day, other things unchanged since they were stated.
     *
     * @param day the day to which time served is counted and on which punishments are served
     * @param statedOn the day by which "last year" is meant
     */
    public List<Object> factsOn(LocalDate day, LocalDate statedOn) {
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
        facts.add(behaviour);
        facts.add(ratings);
        facts.add(ability);
        facts.add(motivation);
        facts.add(needs);
        facts.add(talent);
        facts.add(credit);
        facts.add(CreditInLevel.of(credit, post.level()));
        facts.add(cycle);
        facts.add(Exams.passed(exams, day, post.since(), education.newDiplomaOn()));
        facts.add(new LeadershipCourses(trainings, day));
        facts.add(new Grounds(grounds, rank.since(), day));
        facts.add(new Career(career, day));
        facts.add(candidacy);
        facts.add(TimeInService.between(employment.appointedOn(), day));
        facts.add(new DisciplineRecord(discipline, day, period.to()));
        facts.add(new PastPerformance(predicates, statedOn));
        facts.add(new TrainingRecord(trainings, period));
        addAll(facts, skp.results());
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
