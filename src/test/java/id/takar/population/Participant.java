package id.takar.population;

import id.takar.facts.AbilityMeasures;
import id.takar.facts.Competence;
import id.takar.facts.CompetenceGroup;
import id.takar.facts.CoreValue;
import id.takar.facts.CoreValues;
import id.takar.facts.Credit;
import id.takar.facts.Cycle;
import id.takar.facts.Diploma;
import id.takar.facts.Education;
import id.takar.facts.EmployeeFile;
import id.takar.facts.Employment;
import id.takar.facts.EmploymentStatus;
import id.takar.facts.Eselon;
import id.takar.facts.Exam;
import id.takar.facts.Golongan;
import id.takar.facts.Identity;
import id.takar.facts.Level;
import id.takar.facts.MotivationMeasures;
import id.takar.facts.Needs;
import id.takar.facts.NeedsInstrument;
import id.takar.facts.OrganisationPredicate;
import id.takar.facts.OrganisationUnit;
import id.takar.facts.Period;
import id.takar.facts.Post;
import id.takar.facts.PostKind;
import id.takar.facts.PostLevel;
import id.takar.facts.Predikat;
import id.takar.facts.Punishment;
import id.takar.facts.Rank;
import id.takar.facts.RaterRatings;
import id.takar.facts.Rating;
import id.takar.facts.Sex;
import id.takar.facts.Skp;
import id.takar.facts.SkpApproach;
import id.takar.facts.Superior;
import id.takar.facts.TalentMeasures;
import id.takar.facts.Training;
import id.takar.facts.TrainingKind;
import id.takar.facts.WorkResult;
import id.takar.facts.YearlyPredicate;
import id.takar.synthetic.Workload;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** One synthetic participant; nobody. What a case does not set is filled in by the number, always the same. */
final class Participant {
    private final int number;
    private final Unit unit;
    private EmploymentStatus status = EmploymentStatus.PNS;
    private LocalDate birthDay;
    private LocalDate appointedOn;
    private Rank rank = new Rank(null, null);
    private Diploma diploma = Diploma.S_1;
    private Post post;
    private Superior superior;
    private Rating results = Rating.MEETS;
    private Rating behaviour = Rating.MEETS;
    private RaterRatings rated;
    private UnaryOperator<List<WorkResult>> work = UnaryOperator.identity();
    private boolean exact;
    private SkpApproach approach = SkpApproach.QUANTITATIVE;
    private boolean sevenValues = true;
    private AbilityMeasures ability;
    private MotivationMeasures motivation;
    private Needs needs;
    private Credit credit;
    private List<Exam> exams = List.of();
    private List<Punishment> discipline = List.of();
    private Predikat yearBefore = Predikat.BAIK;
    private boolean predicates = true;

    Participant(int number, Unit unit) {
        this.number = number;
        this.unit = unit;
        skilledAndWilling();
        needs = new Needs(
                decimal(50 + number % 7 * 4),
                decimal(40 + number % 5 * 6),
                decimal(35 + number % 6 * 5),
                Level.values()[number % 3],
                number % 2 == 0 ? NeedsInstrument.SELF_REPORT : NeedsInstrument.PICTURE_STORY,
                null);
    }

    /** Where somebody works. */
    record Unit(String name, String agency, String programme, OrganisationPredicate predicate) {}

    Participant heads(Eselon eselon, String title, String since) {
        born(1972 + number % 11);
        boolean administrator = eselon == Eselon.III_A || eselon == Eselon.III_B;
        var level = administrator ? PostLevel.ADMINISTRATOR : PostLevel.PENGAWAS;
        post = new Post(PostKind.STRUCTURAL, title, level, eselon, day(since), null);
        superior = administrator
                ? new Superior(Golongan.IV_C, "Kepala Perangkat Daerah", null, null)
                : new Superior(Golongan.IV_A, "Kepala Bidang", null, null);
        return this;
    }

    Participant executes(String title) {
        born(1984 + number % 7);
        post = new Post(PostKind.EXECUTOR, title, PostLevel.PELAKSANA, null, LocalDate.of(2018, 1, 2), null);
        superior = new Superior(Golongan.III_D, "Kepala Subbagian", null, null);
        return this;
    }

    Participant functions(PostLevel level, String title, Credit earned) {
        born(1980 + number % 7);
        post = new Post(PostKind.FUNCTIONAL, title, level, null, LocalDate.of(2019, 7, 1), null);
        superior = new Superior(Golongan.IV_A, "Kepala Bidang", null, null);
        credit = earned;
        return this;
    }

    Participant onContract() {
        status = EmploymentStatus.PPPK;
        appointedOn = LocalDate.of(2022, 3, 1);
        post = new Post(post.kind(), post.title(), post.level(), null, appointedOn, null);
        return this;
    }

    private void born(int year) {
        birthDay = LocalDate.of(year, 1 + number * 5 % 12, 1 + number * 11 % 28);
        appointedOn = LocalDate.of(year + 26, number % 2 == 0 ? 3 : 12, 1);
    }

    Participant rank(Golongan golongan, String since) {
        rank = new Rank(golongan, day(since));
        return this;
    }

    Participant holds(Diploma held) {
        diploma = held;
        return this;
    }

    Participant under(Golongan golongan) {
        superior = new Superior(golongan, superior.post(), superior.key(), null);
        return this;
    }

    Participant withoutEselon() {
        post = new Post(post.kind(), post.title(), post.level(), null, post.since(), null);
        return this;
    }

    /** Work and behaviour come to these ratings, and the rater gives the same. */
    Participant rated(Rating forResults, Rating forBehaviour) {
        proposed(forResults, forBehaviour);
        rated = new RaterRatings(forResults, forBehaviour);
        return this;
    }

    /** Work and behaviour come to these ratings, and the rater has given none. */
    Participant proposed(Rating forResults, Rating forBehaviour) {
        results = forResults;
        behaviour = forBehaviour;
        rated = null;
        return this;
    }

    /** The rater's own ratings, whatever the work came to. */
    Participant byRater(Rating forResults, Rating forBehaviour) {
        rated = new RaterRatings(forResults, forBehaviour);
        return this;
    }

    Participant exactlyAsPlanned() {
        exact = true;
        return this;
    }

    Participant work(UnaryOperator<List<WorkResult>> changed) {
        work = changed;
        return this;
    }

    Participant narrated() {
        approach = SkpApproach.QUALITATIVE;
        return work(Workload::told);
    }

    Participant withOneValueUnrated() {
        sevenValues = false;
        return this;
    }

    Participant skilledAndWilling() {
        return measured(82 + number % 5, 76, 80, 74 + number % 3);
    }

    Participant measured(int knowledge, int skill, int attitude, int situation) {
        ability = new AbilityMeasures(decimal(knowledge), decimal(skill), null, null, null, null, null, null);
        motivation =
                new MotivationMeasures(decimal(attitude), decimal(situation), null, null, null, null, null, null, null);
        return this;
    }

    Participant withoutAbility() {
        ability = null;
        return this;
    }

    Participant withoutMotivation() {
        motivation = null;
        return this;
    }

    Participant withoutSituation() {
        motivation = new MotivationMeasures(motivation.attitude(), null, null, null, null, null, null, null, null);
        return this;
    }

    Participant needing(int achievement, int affiliation, int power, Level inhibition) {
        needs = new Needs(
                decimal(achievement),
                decimal(affiliation),
                decimal(power),
                inhibition,
                NeedsInstrument.PICTURE_STORY,
                null);
        return this;
    }

    Participant withoutNeeds() {
        needs = null;
        return this;
    }

    Participant passed(Exam... passed) {
        exams = List.of(passed);
        return this;
    }

    Participant withExamsUnknown() {
        exams = null;
        return this;
    }

    Participant punished(Punishment... punishments) {
        discipline = List.of(punishments);
        return this;
    }

    Participant withDisciplineUnknown() {
        discipline = null;
        return this;
    }

    Participant in2022(Predikat predicate) {
        yearBefore = predicate;
        return this;
    }

    Participant withPredicatesUnknown() {
        predicates = false;
        return this;
    }

    EmployeeFile file() {
        return new EmployeeFile(
                identity(),
                new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)),
                new Employment(status, appointedOn, null, null),
                rank,
                new Education(diploma, null, null, null),
                post,
                superior,
                new OrganisationUnit(unit.name(), unit.agency(), null, unit.predicate(), null),
                new Skp(approach, works()),
                null,
                null,
                null,
                null,
                new CoreValues(values()),
                rated,
                ability,
                motivation,
                needs,
                null,
                null,
                talent(),
                credit,
                cycle(),
                competences(),
                null,
                trainings(),
                exams,
                null,
                null,
                null,
                discipline,
                null,
                null,
                null,
                null,
                predicates
                        ? List.of(new YearlyPredicate(2022, yearBefore), new YearlyPredicate(2023, of2023()))
                        : null);
    }

    /** Sex as registered alternates; serial 000 belongs to nobody, and a PPPK has 21 where the month stands. */
    private Identity identity() {
        var sex = number % 2 == 0 ? Sex.FEMALE : Sex.MALE;
        var month = status == EmploymentStatus.PPPK
                ? "21"
                : DateTimeFormatter.ofPattern("MM").format(appointedOn);
        var nip = DateTimeFormatter.BASIC_ISO_DATE.format(birthDay)
                + appointedOn.getYear()
                + month
                + (sex == Sex.MALE ? 1 : 2)
                + "000";
        return new Identity(nip, "Peserta %02d (sintetis)".formatted(number), birthDay, sex);
    }

    private List<WorkResult> works() {
        var workload = new Workload(superior.post(), unit.programme());
        return work.apply(exact ? workload.exactly(number) : workload.reaching(results, number));
    }

    private Map<CoreValue, Rating> values() {
        var values = new TreeMap<CoreValue, Rating>();
        for (var value : CoreValue.values()) {
            values.put(value, behaviour);
        }
        if (behaviour == Rating.MEETS && rated != null) {
            values.put(CoreValue.values()[number % CoreValue.values().length], Rating.ABOVE);
        }
        if (!sevenValues) {
            values.remove(CoreValue.ADAPTIF);
        }
        return values;
    }

    private Cycle cycle() {
        return new Cycle(
                number % 9 == 4 ? null : LocalDate.of(2023, 1, 16 + number % 10),
                number % 7 == 3 ? List.of() : List.of(LocalDate.of(2023, 4, 14), LocalDate.of(2023, 10, 13)),
                number % 8 == 5 ? List.of() : List.of(LocalDate.of(2023, 7, 14)),
                number % 11 == 6 ? null : List.of(LocalDate.of(2023, 6, 30), LocalDate.of(2023, 12, 29)),
                null);
    }

    private List<Competence> competences() {
        int required = post.kind() == PostKind.STRUCTURAL ? 3 : 2;
        return List.of(
                new Competence("C1", CompetenceGroup.MANAGERIAL, required, required - number % 3 / 2),
                new Competence("C2", CompetenceGroup.SOCIO_CULTURAL, required, required + number % 2),
                new Competence("C3", CompetenceGroup.TECHNICAL, required + 1, required + 1 - number % 4 / 3));
    }

    /** Potential of every height, and of three in each forty not measured. */
    private TalentMeasures talent() {
        var potentials = List.of(85, 72, 55, 91, 64, 48, 78);
        return new TalentMeasures(
                number % 13 == 0 ? null : BigDecimal.valueOf(potentials.get(number % potentials.size())),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private List<Training> trainings() {
        var technical = new Training(
                "T1",
                TrainingKind.TECHNICAL,
                "Manajemen Kinerja ASN",
                8 + number % 5 * 4,
                LocalDate.of(2023, 5, 12),
                null,
                null);
        var seminar = new Training(
                "T2",
                TrainingKind.SEMINAR,
                "Manajemen Kinerja Menuju Birokrasi Kelas Dunia",
                4,
                LocalDate.of(2023, 9, 14),
                null,
                null);
        return number % 6 == 1 ? List.of() : number % 3 == 0 ? List.of(technical) : List.of(technical, seminar);
    }

    /** The year's predicate as the two ratings that decide give it, so that the file agrees with itself. */
    private Predikat of2023() {
        var decidedResults = rated == null || rated.results() == null ? results : rated.results();
        var decidedBehaviour = rated == null || rated.behaviour() == null ? behaviour : rated.behaviour();
        if (decidedBehaviour == Rating.BELOW) {
            return decidedResults == Rating.BELOW ? Predikat.SANGAT_KURANG : Predikat.KURANG;
        }
        if (decidedResults == Rating.BELOW) {
            return Predikat.BUTUH_PERBAIKAN;
        }
        boolean both = decidedResults == Rating.ABOVE && decidedBehaviour == Rating.ABOVE;
        return both ? Predikat.SANGAT_BAIK : Predikat.BAIK;
    }

    private static LocalDate day(String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }

    private static BigDecimal decimal(int whole) {
        return BigDecimal.valueOf(whole);
    }
}
