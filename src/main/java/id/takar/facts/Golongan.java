package id.takar.facts;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The seventeen ranks of a PNS (golongan/ruang), lowest first. Source: the rank list of PP 99/2000 and its practice. */
public enum Golongan {
    I_A,
    I_B,
    I_C,
    I_D,
    II_A,
    II_B,
    II_C,
    II_D,
    III_A,
    III_B,
    III_C,
    III_D,
    IV_A,
    IV_B,
    IV_C,
    IV_D,
    IV_E;

    /** The next rank up, or null at the top. */
    public @Nullable Golongan next() {
        return Stream.of(values())
                .filter(other -> other.compareTo(this) > 0)
                .findFirst()
                .orElse(null);
    }

    /** As people write it: {@code III/c}. */
    @Override
    public String toString() {
        return name().substring(0, name().indexOf("_"))
                + "/"
                + name().substring(name().indexOf("_") + 1).toLowerCase(Locale.ROOT);
    }
}
