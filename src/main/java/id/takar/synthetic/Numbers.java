package id.takar.synthetic;

import id.takar.facts.EmployeeFile;
import id.takar.facts.EmploymentStatus;
import id.takar.facts.Identity;
import id.takar.facts.Sex;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Who people are who do not exist. Their NIP ends with 000, which belongs to nobody, and their name says that they are
 * synthetic; up to five million differ.
 */
final class Numbers {
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1965, 1, 1);
    private static final int BIRTHS = 12_775;
    private static final int SPREAD = 7_919;
    private static final int YOUNGEST = 22;
    private static final int YEARS = 8;
    private static final int MONTHS = 12;
    private static final int FIRST_CONTRACT = 2019;
    private static final int CONTRACT_YEARS = 5;
    private static final int CONTRACT_MONTH = 21;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM", Locale.ROOT);

    private Numbers() {}

    static LocalDate birth(long number) {
        return FIRST_BIRTH.plusDays(number * SPREAD % BIRTHS);
    }

    private static Sex sex(long number) {
        return number / BIRTHS % 2 == 0 ? Sex.FEMALE : Sex.MALE;
    }

    /** When somebody was first appointed. */
    static LocalDate appointed(long number, EmploymentStatus status) {
        long turn = number / BIRTHS / 2;
        if (status == EmploymentStatus.PPPK) {
            return LocalDate.of(FIRST_CONTRACT + (int) (turn % CONTRACT_YEARS), 3, 1);
        }
        int year = birth(number).getYear() + YOUNGEST + (int) (turn / MONTHS % YEARS);
        return LocalDate.of(Math.min(2022, year), 1 + (int) (turn % MONTHS), 1);
    }

    static Identity of(long number, EmploymentStatus status) {
        return identity(number, birth(number), appointed(number, status), status, sex(number));
    }

    /** A case under a number of its own; what it states of its birth and appointment stays. */
    static EmployeeFile named(EmployeeFile file, long number) {
        var stated = file.identity();
        var status = file.employment().status() == null
                ? EmploymentStatus.PNS
                : file.employment().status();
        var born = stated.birthDay() == null ? birth(number) : stated.birthDay();
        var appointed = file.employment().appointedOn() == null
                ? appointed(number, status)
                : file.employment().appointedOn();
        var identity = identity(number, born, appointed, status, stated.sex() == null ? sex(number) : stated.sex());
        return new EmployeeFile(
                identity,
                file.period(),
                file.employment(),
                file.rank(),
                file.education(),
                file.post(),
                file.superior(),
                file.organisation(),
                file.skp(),
                file.achievement(),
                file.appraisal(),
                file.yearParts(),
                file.earlier(),
                file.behaviour(),
                file.ratings(),
                file.ability(),
                file.motivation(),
                file.needs(),
                file.needLevels(),
                file.publicService(),
                file.talent(),
                file.credit(),
                file.cycle(),
                file.competences(),
                file.functionalTest(),
                file.trainings(),
                file.exams(),
                file.grounds(),
                file.career(),
                file.candidacy(),
                file.discipline(),
                file.absence(),
                file.followUp(),
                file.objection(),
                file.evaluationDocument(),
                file.predicates());
    }

    private static Identity identity(
            long number, LocalDate born, LocalDate appointed, EmploymentStatus status, Sex sex) {
        long turn = number / BIRTHS / 2;
        String month = status == EmploymentStatus.PPPK
                ? String.valueOf(CONTRACT_MONTH + turn / CONTRACT_YEARS % (100 - CONTRACT_MONTH))
                : MONTH.format(appointed);
        String nip = DateTimeFormatter.BASIC_ISO_DATE.format(born)
                + appointed.getYear()
                + month
                + (sex == Sex.MALE ? 1 : 2)
                + "000";
        return new Identity(nip, "Peserta " + (number + 1) + " (sintetis)", born, sex);
    }
}
