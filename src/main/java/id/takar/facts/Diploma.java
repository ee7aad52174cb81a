package id.takar.facts;

/** The highest diploma recognised for the rank. {@code SLTP_KEJURUAN} and {@code SLTA_KEJURUAN} are vocational. */
public enum Diploma {
    SD,
    SLTP,
    SLTP_KEJURUAN,
    SLTA,
    SLTA_KEJURUAN,
    D_I,
    D_II,
    SGPLB,
    SARJANA_MUDA,
    D_III,
    D_IV,
    S_1,
    DOKTER,
    DOKTER_GIGI,
    APOTEKER,
    S_2,
    S_3
}
