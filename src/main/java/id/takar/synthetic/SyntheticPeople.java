package id.takar.synthetic;

import id.takar.facts.AbilityMeasures;
import id.takar.facts.Absence;
import id.takar.facts.Competence;
import id.takar.facts.CompetenceGroup;
import id.takar.facts.CoreValue;
import id.takar.facts.CoreValues;
import id.takar.facts.Credit;
import id.takar.facts.CreditEntry;
import id.takar.facts.CreditSource;
import id.takar.facts.Cycle;
import id.takar.facts.DisciplineLevel;
import id.takar.facts.EarlierPeriod;
import id.takar.facts.Education;
import id.takar.facts.EmployeeFile;
import id.takar.facts.Employment;
import id.takar.facts.EmploymentStatus;
import id.takar.facts.Eselon;
import id.takar.facts.Exam;
import id.takar.facts.ExamKind;
import id.takar.facts.Golongan;
import id.takar.facts.Level;
import id.takar.facts.MotivationMeasures;
import id.takar.facts.NeedLevels;
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
import id.takar.facts.Skp;
import id.takar.facts.SkpApproach;
import id.takar.facts.Superior;
import id.takar.facts.Training;
import id.takar.facts.TrainingKind;
import id.takar.facts.YearlyPredicate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A population of people who do not exist, for the year 2023, to be asked about from the beginning of 2024. Education,
 * kind of employment, rank and predicate have the shares of the nation; of the rest little is known, and it is drawn so
 * that all of it occurs. The same seed gives the same people, one by one, whatever the size.
 */
public final class SyntheticPeople {
    /** Of so many, one is a case: somebody out of the scenarios of the policies, until all have been used. */
    public static final int ONE_CASE_IN = 50;

    private static final EmployeeFile NONE = EmployeeFile.nothingStated();
    private static final int YEAR = 2023;
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int LACKING_ONE_IN = 25;

    private final long seed;
    private final List<EmployeeFile> cases;

    /**
     * @param seed which population
     * @param cases the rare cases to be found among them; may be empty
     */
    public SyntheticPeople(long seed, List<EmployeeFile> cases) {
        this.seed = seed;
        this.cases = List.copyOf(cases);
    }

    /** One of them, from 0. */
    public EmployeeFile person(long number) {
        long at = number / ONE_CASE_IN;
        boolean isCase = number % ONE_CASE_IN == ONE_CASE_IN - 1 && at < cases.size();
        return isCase ? Numbers.named(cases.get((int) at), number) : drawn(number);
    }

    private EmployeeFile drawn(long number) {
        var random = new SplittableRandom(seed ^ (number + 1) * MIX);
        var status = Nation.STATUS.draw(random);
        var kind = Nation.POST.draw(random);
        if (status == EmploymentStatus.PPPK && kind == PostKind.STRUCTURAL) {
            kind = PostKind.FUNCTIONAL;
        }
        var diploma = Nation.EDUCATION.draw(random);
        var golongan = Nation.ranks(diploma).draw(random);
        var identity = Numbers.of(number, status);
        var appointed = Numbers.appointed(number, status);
        var predicate =
                (status == EmploymentStatus.PNS ? Nation.PREDICATE_OF_PNS : Nation.PREDICATE_OF_PPPK).draw(random);
        var results = results(predicate, random);
        var behaviour = behaviour(predicate, results, random);
        var level = level(kind, golongan, random);
        var unit = unit(random);
        var superior = new Superior(above(golongan, random), "Kepala " + unit.agency(), null, null);
        boolean rated = random.nextInt(LACKING_ONE_IN) > 0;
        return new EmployeeFile(
                identity,
                new Period(LocalDate.of(YEAR, 1, 1), LocalDate.of(YEAR, 12, 31)),
                new Employment(status, appointed, null, null),
                status == EmploymentStatus.PPPK ? NONE.rank() : new Rank(golongan, since(appointed, random)),
                lacks(random) ? NONE.education() : new Education(diploma, null, null, null),
                new Post(
                        kind,
                        one(Nation.TITLES.getOrDefault(kind, List.of()), random),
                        level,
                        eselon(kind, level, random),
                        since(appointed, random),
                        null),
                superior,
                unit,
                new Skp(
                        SkpApproach.QUANTITATIVE,
                        new Workload("Kepala " + unit.agency(), "Program Pelayanan Publik")
                                .reaching(results, random.nextInt(1000))),
                NONE.achievement(),
                NONE.appraisal(),
                null,
                lacks(random) ? null : earlier(random),
                new CoreValues(values(behaviour, random)),
                rated ? new RaterRatings(results, behaviour) : NONE.ratings(),
                ability(random),
                motivation(random),
                needs(random),
                random.nextInt(3) == 0 ? levels(random) : NONE.needLevels(),
                NONE.publicService(),
                NONE.talent(),
                kind == PostKind.FUNCTIONAL ? credit(level, random) : NONE.credit(),
                cycle(random),
                competences(random),
                NONE.functionalTest(),
                lacks(random) ? null : trainings(random),
                lacks(random) ? null : exams(golongan, random),
                List.of(),
                null,
                NONE.candidacy(),
                lacks(random) ? null : discipline(random),
                random.nextInt(20) == 0 ? absence(random) : NONE.absence(),
                null,
                NONE.objection(),
                NONE.evaluationDocument(),
                List.of(
                        new YearlyPredicate(YEAR - 1, Nation.PREDICATE_OF_PNS.draw(random)),
                        new YearlyPredicate(YEAR, predicate)));
    }

    /** One to three ranks above, as far as there are any. */
    private static Golongan above(Golongan golongan, SplittableRandom random) {
        var higher = Arrays.stream(Golongan.values())
                .filter(other -> other.compareTo(golongan) > 0)
                .limit(3)
                .toList();
        return higher.isEmpty() ? golongan : one(higher, random);
    }

    private static boolean lacks(SplittableRandom random) {
        return random.nextInt(LACKING_ONE_IN) == 0;
    }

    private static <T> T one(List<T> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }

    /** The rating of results that a predicate has by its table, one of those that lead to it. */
    private static Rating results(Predikat predicate, SplittableRandom random) {
        return switch (predicate) {
            case SANGAT_BAIK -> Rating.ABOVE;
            case BAIK -> random.nextInt(4) == 0 ? Rating.ABOVE : Rating.MEETS;
            case BUTUH_PERBAIKAN, SANGAT_KURANG -> Rating.BELOW;
            case CUKUP, KURANG -> random.nextBoolean() ? Rating.MEETS : Rating.ABOVE;
        };
    }

    private static Rating behaviour(Predikat predicate, Rating results, SplittableRandom random) {
        return switch (predicate) {
            case SANGAT_BAIK -> Rating.ABOVE;
            case BAIK -> results == Rating.MEETS && random.nextInt(4) == 0 ? Rating.ABOVE : Rating.MEETS;
            case BUTUH_PERBAIKAN -> random.nextBoolean() ? Rating.MEETS : Rating.ABOVE;
            case CUKUP, KURANG, SANGAT_KURANG -> Rating.BELOW;
        };
    }

    private static EnumMap<CoreValue, Rating> values(Rating behaviour, SplittableRandom random) {
        var values = new EnumMap<CoreValue, Rating>(CoreValue.class);
        for (var value : CoreValue.values()) {
            values.put(value, behaviour == Rating.MEETS && random.nextInt(8) == 0 ? Rating.ABOVE : behaviour);
        }
        return values;
    }

    private static PostLevel level(PostKind kind, Golongan golongan, SplittableRandom random) {
        boolean high = golongan.compareTo(Golongan.III_C) >= 0;
        return switch (kind) {
            case EXECUTOR -> PostLevel.PELAKSANA;
            case STRUCTURAL ->
                golongan.compareTo(Golongan.IV_C) >= 0
                        ? PostLevel.JPT_PRATAMA
                        : high && random.nextInt(3) == 0 ? PostLevel.ADMINISTRATOR : PostLevel.PENGAWAS;
            case FUNCTIONAL -> {
                if (golongan.compareTo(Golongan.III_A) < 0) {
                    yield random.nextBoolean() ? PostLevel.TERAMPIL : PostLevel.MAHIR;
                }
                yield golongan.compareTo(Golongan.IV_A) >= 0
                        ? PostLevel.AHLI_MADYA
                        : high ? PostLevel.AHLI_MUDA : PostLevel.AHLI_PERTAMA;
            }
        };
    }

    private static @Nullable Eselon eselon(PostKind kind, PostLevel level, SplittableRandom random) {
        if (kind != PostKind.STRUCTURAL) {
            return null;
        }
        boolean first = random.nextBoolean();
        return switch (level) {
            case JPT_PRATAMA -> first ? Eselon.II_A : Eselon.II_B;
            case ADMINISTRATOR -> first ? Eselon.III_A : Eselon.III_B;
            default -> first ? Eselon.IV_A : Eselon.IV_B;
        };
    }

    private static OrganisationUnit unit(SplittableRandom random) {
        String agency = one(Nation.AGENCIES, random);
        var predicate = random.nextInt(10) == 0 ? OrganisationPredicate.ISTIMEWA : OrganisationPredicate.BAIK;
        return new OrganisationUnit(
                "Bidang " + (1 + random.nextInt(6)) + " " + agency, agency + " Kota Samarinda", null, predicate, null);
    }

    private static LocalDate since(LocalDate appointed, SplittableRandom random) {
        int months = Math.max(1, (YEAR - appointed.getYear()) * 12 - 6);
        return appointed.plusMonths(Math.max(0, months - 1L - random.nextInt(Math.min(months, 84))));
    }

    private static BigDecimal number(int least, int most, SplittableRandom random) {
        return BigDecimal.valueOf(least + random.nextInt(most - least + 1));
    }

    private static AbilityMeasures ability(SplittableRandom random) {
        return lacks(random)
                ? NONE.ability()
                : new AbilityMeasures(
                        number(40, 100, random), number(40, 100, random), null, null, null, null, null, null);
    }

    private static MotivationMeasures motivation(SplittableRandom random) {
        return lacks(random)
                ? NONE.motivation()
                : new MotivationMeasures(
                        number(35, 95, random), number(40, 95, random), null, null, null, null, null, null, null);
    }

    private static Needs needs(SplittableRandom random) {
        return lacks(random)
                ? NONE.needs()
                : new Needs(
                        number(30, 90, random),
                        number(30, 90, random),
                        number(30, 90, random),
                        one(List.of(Level.values()), random),
                        random.nextBoolean() ? NeedsInstrument.SELF_REPORT : NeedsInstrument.PICTURE_STORY,
                        null);
    }

    private static NeedLevels levels(SplittableRandom random) {
        return new NeedLevels(
                number(50, 95, random),
                number(45, 95, random),
                number(45, 95, random),
                number(40, 90, random),
                number(40, 90, random));
    }

    private static List<EarlierPeriod> earlier(SplittableRandom random) {
        return IntStream.range(YEAR - random.nextInt(3), YEAR)
                .mapToObj(year -> new EarlierPeriod(
                        LocalDate.of(year, 12, 31),
                        Nation.PREDICATE_OF_PNS.draw(random),
                        number(80, 118, random),
                        number(40, 90, random),
                        number(50, 92, random)))
                .toList();
    }

    private static Credit credit(PostLevel level, SplittableRandom random) {
        return new Credit(
                level,
                List.of(
                        new CreditEntry(CreditSource.BASE, BigDecimal.ZERO, LocalDate.of(YEAR - 1, 12, 31)),
                        new CreditEntry(
                                CreditSource.CONVERSION,
                                BigDecimal.valueOf(50 + random.nextInt(5000), 1),
                                LocalDate.of(YEAR, 12, 31))),
                null,
                null,
                null);
    }

    private static Cycle cycle(SplittableRandom random) {
        return new Cycle(
                lacks(random) ? null : LocalDate.of(YEAR, 1, 2 + random.nextInt(29)),
                days(random.nextInt(4), random),
                days(random.nextInt(3), random),
                days(random.nextInt(3), random),
                lacks(random) ? null : LocalDate.of(YEAR + 1, 1, 2 + random.nextInt(28)));
    }

    private static List<LocalDate> days(int count, SplittableRandom random) {
        return IntStream.range(0, count)
                .mapToObj(i -> LocalDate.of(YEAR, 2 + 3 * i, 1 + random.nextInt(28)))
                .toList();
    }

    private static List<Competence> competences(SplittableRandom random) {
        int required = 1 + random.nextInt(4);
        return List.of(
                new Competence("C1", CompetenceGroup.MANAGERIAL, required, reached(required, random)),
                new Competence("C2", CompetenceGroup.SOCIO_CULTURAL, required, reached(required, random)),
                new Competence("C3", CompetenceGroup.TECHNICAL, required, reached(required, random)));
    }

    private static int reached(int required, SplittableRandom random) {
        return Math.max(1, Math.min(5, required + 1 - random.nextInt(4)));
    }

    private static List<Training> trainings(SplittableRandom random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new Training(
                        "T" + (i + 1),
                        i == 0 ? TrainingKind.TECHNICAL : TrainingKind.SEMINAR,
                        "Manajemen Kinerja ASN",
                        2 + random.nextInt(30),
                        LocalDate.of(YEAR, 1 + random.nextInt(12), 1 + random.nextInt(28)),
                        null,
                        null))
                .toList();
    }

    private static List<Exam> exams(Golongan golongan, SplittableRandom random) {
        boolean asked = golongan == Golongan.II_D || golongan == Golongan.III_D;
        if (!asked || random.nextBoolean()) {
            return List.of();
        }
        var kind = golongan == Golongan.II_D ? ExamKind.UJIAN_DINAS_I : ExamKind.UJIAN_DINAS_II;
        return List.of(new Exam(kind, LocalDate.of(YEAR - 1, 8, 10)));
    }

    private static List<Punishment> discipline(SplittableRandom random) {
        if (random.nextInt(100) > 0) {
            return List.of();
        }
        var level = one(List.of(DisciplineLevel.RINGAN, DisciplineLevel.SEDANG, DisciplineLevel.BERAT), random);
        var from = LocalDate.of(YEAR, 1 + random.nextInt(12), 1);
        return List.of(new Punishment(level, "Hukuman disiplin", null, from, from.plusMonths(6)));
    }

    private static Absence absence(SplittableRandom random) {
        int days = random.nextInt(30);
        return new Absence(LocalDate.of(YEAR, 12, 31), days, random.nextInt(days + 1));
    }
}
