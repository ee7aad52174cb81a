package id.takar.facts;

/** Where an amount of credit (angka kredit) comes from. */
public enum CreditSource {
    BASE,
    CONVERSION,
    OLD_POST,
    EDUCATION,
    ADJUSTMENT
}
