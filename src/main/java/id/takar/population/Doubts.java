package id.takar.population;

import id.takar.facts.EmployeeFile;
import id.takar.facts.EmploymentStatus;
import id.takar.facts.PostKind;
import id.takar.facts.Sex;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a valid file says that can hardly all be true: warnings, never errors. */
final class Doubts {
    private static final String NIP = "/identity/nip";
    private static final String CHECK = "check the NIP and this entry against the decree; one of them is mistyped";
    private static final DateTimeFormatter YEAR_AND_MONTH = DateTimeFormatter.ofPattern("uuuuMM");

    private final EmployeeFile file;
    private final Node root;
    private final Faults faults = new Faults();

    private Doubts(EmployeeFile file, Node root) {
        this.file = file;
        this.root = root;
    }

    static Faults about(EmployeeFile file, Node root) {
        var doubts = new Doubts(file, root);
        var nip = file.identity().nip();
        if (nip != null) {
            doubts.birth(Nip.of(nip));
            doubts.appointment(Nip.of(nip));
            doubts.sex(Nip.of(nip));
        }
        doubts.rank();
        doubts.post();
        doubts.life();
        return doubts.faults;
    }

    private void birth(Nip nip) {
        var stated = file.identity().birthDay();
        if (day(nip.birth()) == null) {
            note(
                    NIP,
                    "the NIP begins with `" + nip.birth() + "`, which is no day of birth",
                    "check its first 8 digits");
        } else if (stated != null && !stated.equals(day(nip.birth()))) {
            note(NIP, "the NIP says born on " + day(nip.birth()) + ", the file says " + stated, CHECK);
        }
    }

    private void appointment(Nip nip) {
        var stated = file.employment().appointedOn();
        if (stated == null) {
            return;
        }
        boolean contract = file.employment().status() == EmploymentStatus.PPPK;
        boolean agrees = contract
                ? nip.appointedYear().equals(String.valueOf(stated.getYear()))
                : nip.appointed().equals(YEAR_AND_MONTH.format(stated));
        if (!agrees) {
            var detail = "the NIP says appointed in `" + (contract ? nip.appointedYear() : nip.appointed())
                    + "`, the file says " + stated;
            note(NIP, detail, CHECK);
        }
    }

    private void sex(Nip nip) {
        var told = switch (nip.sex()) {
            case "1" -> Sex.MALE;
            case "2" -> Sex.FEMALE;
            default -> null;
        };
        var stated = file.identity().sex();
        if (told == null) {
            note(NIP, "the 15th digit of the NIP is `" + nip.sex() + "`, which is no sex", "1 is male, 2 is female");
        } else if (stated != null && stated != told) {
            note(NIP, "the NIP says " + told + ", the file says " + stated, CHECK);
        }
    }

    private void rank() {
        var golongan = file.rank().golongan();
        if (golongan != null && file.employment().status() == EmploymentStatus.PPPK) {
            note(
                    "/rank/golongan",
                    "a PPPK has no rank, yet `" + golongan + "` is stated",
                    "leave the rank out, or state PNS");
        }
    }

    private void post() {
        var eselon = file.post().eselon();
        var kind = file.post().kind();
        if (eselon != null && kind != null && kind != PostKind.STRUCTURAL) {
            note(
                    "/post/eselon",
                    "a post of kind " + kind + " has no echelon, yet `" + eselon + "` is stated",
                    "leave it out");
        }
    }

    private void life() {
        var born = file.identity().birthDay();
        var appointed = file.employment().appointedOn();
        notBefore("/employment/appointedOn", appointed, "the day of birth", born);
        notBefore("/rank/since", file.rank().since(), "the first appointment", appointed);
        notBefore("/post/since", file.post().since(), "the first appointment", appointed);
    }

    private void notBefore(String pointer, @Nullable LocalDate later, String what, @Nullable LocalDate earlier) {
        if (later != null && earlier != null && later.isBefore(earlier)) {
            note(pointer, later + " is before " + what + ", " + earlier, "check both days");
        }
    }

    private void note(String pointer, String detail, String help) {
        var parts = pointer.split("/", -1);
        var section = Objects.requireNonNull(root.stated(parts[1]));
        faults.add(pointer, Objects.requireNonNull(section.stated(parts[2])).place(), detail, help);
    }

    private static @Nullable LocalDate day(String digits) {
        try {
            return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
