package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one rule concluded about one subject.
 *
 * @param id the requirement, or the thing graded or noted
 * @param kind how it came out
 * @param key which of several facts it is about, such as a work result's id; null when about the employee
 * @param value the graded value in its unit, unrounded; null unless graded
 */
public record Finding(
        String id,
        Kind kind,
        @Nullable String key,
        @Nullable BigDecimal value) {

    /** The ways a finding can come out. */
    public enum Kind {
        MET,
        UNMET,
        NOT_APPLICABLE,
        GRADED,
        NOTED
    }

    public Finding {
        Objects.requireNonNull(id, "a finding needs an id");
        Objects.requireNonNull(kind, "a finding needs a kind");
    }

    /** The requirement holds. */
    public static Finding met(String id) {
        return new Finding(id, Kind.MET, null, null);
    }

    /** The requirement holds for the fact with this key. */
    public static Finding met(String id, String key) {
        return new Finding(id, Kind.MET, key, null);
    }

    /** The requirement does not hold. */
    public static Finding unmet(String id) {
        return new Finding(id, Kind.UNMET, null, null);
    }

    /** The requirement does not hold for the fact with this key. */
    public static Finding unmet(String id, String key) {
        return new Finding(id, Kind.UNMET, key, null);
    }

    /** The requirement, or the whole outcome of this id, does not apply. */
    public static Finding notApplicable(String id) {
        return new Finding(id, Kind.NOT_APPLICABLE, null, null);
    }

    /** A graded value of the fact with this key, in its unit. */
    public static Finding graded(String id, String key, BigDecimal value) {
        return new Finding(id, Kind.GRADED, key, value);
    }

    /** Something a reader should know; it decides nothing. */
    public static Finding noted(String id) {
        return new Finding(id, Kind.NOTED, null, null);
    }

    /** Something a reader should know about the fact with this key; it decides nothing. */
    public static Finding noted(String id, String key) {
        return new Finding(id, Kind.NOTED, key, null);
    }
}
