package id.takar.facts;

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
 * @param credit credit figures
 * @param cycle the management cycle's events
 * @param competences competences required and found
 * @param trainings trainings completed
 * @param exams exams passed; an empty list says none was
 * @param discipline discipline punishments; an empty list says there are none
 * @param predicates predicates fixed for past years
 */
public record EmployeeFile(
        Identity identity,
        Period period,
        Employment employment,
        Rank rank,
        Education education,
        Post post,
        Superior superior,
        OrganisationUnit organisation,
        Skp skp,
        CoreValues behaviour,
        RaterRatings ratings,
        AbilityMeasures ability,
        MotivationMeasures motivation,
        Needs needs,
        Credit credit,
        Cycle cycle,
        @Nullable List<Competence> competences,
        @Nullable List<Training> trainings,
        @Nullable List<Exam> exams,
        @Nullable List<Punishment> discipline,
        @Nullable List<YearlyPredicate> predicates) {

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
        credit = credit == null ? Credit.UNKNOWN : credit;
        cycle = cycle == null ? Cycle.UNKNOWN : cycle;
        competences = competences == null ? null : List.copyOf(competences);
        trainings = trainings == null ? null : List.copyOf(trainings);
        exams = exams == null ? null : List.copyOf(exams);
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
                Credit.UNKNOWN,
                Cycle.UNKNOWN,
                null,
                null,
                null,
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
        var facts = new ArrayList<Object>(List.of(
                new Asked(day),
                period,
                new Employee(employment, identity.birthDay()),
                rank,
                TimeInRank.between(rank.since(), day),
                education,
                post,
                TimeInPost.between(post.since(), day),
                superior,
                organisation,
                skp,
                behaviour,
                ratings,
                ability,
                motivation,
                needs,
                credit,
                cycle,
                Exams.passed(exams, day),
                DisciplineRecord.on(discipline, day),
                new PastPerformance(predicates, statedOn)));
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
