package id.takar.facts;

/** The heaviest discipline punishment being served, lightest first; none when the record is stated and empty. */
public enum DisciplineLevel {
    NONE,
    RINGAN,
    SEDANG,
    BERAT
}
