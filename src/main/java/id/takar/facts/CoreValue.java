package id.takar.facts;

/** The seven core values BerAKHLAK. */
public enum CoreValue {
    BERORIENTASI_PELAYANAN,
    AKUNTABEL,
    KOMPETEN,
    HARMONIS,
    LOYAL,
    ADAPTIF,
    KOLABORATIF
}
