package id.takar.facts;

/** A yearly performance predicate (predikat kinerja). {@code CUKUP} belongs to PP 30/2019 only. */
public enum Predikat {
    SANGAT_BAIK,
    BAIK,
    BUTUH_PERBAIKAN,
    CUKUP,
    KURANG,
    SANGAT_KURANG;

    /** The same predicate as it is called since the predicate by quadrant: {@code CUKUP} is {@code BUTUH_PERBAIKAN}. */
    Predikat today() {
        return this == CUKUP ? BUTUH_PERBAIKAN : this;
    }
}
