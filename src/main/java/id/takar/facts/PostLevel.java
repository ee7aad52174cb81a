package id.takar.facts;

/** The level of a post: high leadership, administration, or functional by expertise and skill. */
public enum PostLevel {
    JPT_UTAMA,
    JPT_MADYA,
    JPT_PRATAMA,
    ADMINISTRATOR,
    PENGAWAS,
    PELAKSANA,
    AHLI_UTAMA,
    AHLI_MADYA,
    AHLI_MUDA,
    AHLI_PERTAMA,
    PENYELIA,
    MAHIR,
    TERAMPIL,
    PEMULA;

    /** Whether it is a level of high leadership posts (jabatan pimpinan tinggi, JPT). */
    boolean isHighLeadership() {
        return this == JPT_UTAMA || this == JPT_MADYA || this == JPT_PRATAMA;
    }
}
