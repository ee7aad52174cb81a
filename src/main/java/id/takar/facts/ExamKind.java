package id.takar.facts;

/** The exams that promotions may ask for. */
public enum ExamKind {
    UJIAN_DINAS_I,
    UJIAN_DINAS_II,
    PENYESUAIAN_IJAZAH,
    PENINGKATAN_PENDIDIKAN,
    COMPETENCE_TEST
}
