package id.takar.synthetic;

import static id.takar.facts.Golongan.*;
import static id.takar.synthetic.Shares.share;

import id.takar.facts.Diploma;
import id.takar.facts.EmploymentStatus;
import id.takar.facts.Golongan;
import id.takar.facts.PostKind;
import id.takar.facts.Predikat;
import java.util.List;
import java.util.Map;

/** The shares of the nation's civil servants, as public sources have them; where none was found, our choice is told. */
final class Nation {
    /** 31 December 2023: 3,732,428 PNS of 4,465,768 ASN (goodstats.id). */
    static final Shares<EmploymentStatus> STATUS =
            Shares.of(share(EmploymentStatus.PNS, 3_732_428), share(EmploymentStatus.PPPK, 733_340));

    /** PNS by education, December 2023 (goodstats.id); what it leaves is D-I, D-II and D-IV, in equal parts. */
    static final Shares<Diploma> EDUCATION = Shares.of(
            share(Diploma.S_1, 2_102_205),
            share(Diploma.SLTA, 516_611),
            share(Diploma.S_2, 457_758),
            share(Diploma.D_III, 420_094),
            share(Diploma.S_3, 34_732),
            share(Diploma.SLTP, 28_141),
            share(Diploma.SD, 13_158),
            share(Diploma.D_I, 53_243),
            share(Diploma.D_II, 53_243),
            share(Diploma.D_IV, 53_243));

    /** Predicates of PNS, 2022 to 2024, 10,290,209 reports (birokratmenulis.org). */
    static final Shares<Predikat> PREDICATE_OF_PNS = Shares.of(
            share(Predikat.SANGAT_BAIK, 11.27),
            share(Predikat.BAIK, 88.46),
            share(Predikat.BUTUH_PERBAIKAN, 0.11),
            share(Predikat.KURANG, 0.06),
            share(Predikat.SANGAT_KURANG, 0.10));

    /** Predicates of PPPK, likewise, 2,100,749 reports. */
    static final Shares<Predikat> PREDICATE_OF_PPPK = Shares.of(
            share(Predikat.SANGAT_BAIK, 9.01),
            share(Predikat.BAIK, 90.77),
            share(Predikat.BUTUH_PERBAIKAN, 0.10),
            share(Predikat.KURANG, 0.06),
            share(Predikat.SANGAT_KURANG, 0.06));

    /** Our choice: no public share by kind of post was found. */
    static final Shares<PostKind> POST =
            Shares.of(share(PostKind.EXECUTOR, 42), share(PostKind.FUNCTIONAL, 48), share(PostKind.STRUCTURAL, 10));

    private static final Shares<Golongan> LOW =
            Shares.of(share(I_B, 5), share(I_C, 15), share(I_D, 25), share(II_A, 35), share(II_B, 20));
    private static final Shares<Golongan> MIDDLE = Shares.of(
            share(II_A, 14), share(II_B, 18), share(II_C, 20), share(II_D, 18), share(III_A, 18), share(III_B, 12));
    private static final Shares<Golongan> DIPLOMA = Shares.of(
            share(II_C, 17), share(II_D, 18), share(III_A, 20), share(III_B, 20), share(III_C, 15), share(III_D, 10));
    private static final Shares<Golongan> BACHELOR = Shares.of(
            share(III_A, 21), share(III_B, 19), share(III_C, 16), share(III_D, 16), share(IV_A, 20), share(IV_B, 8));
    private static final Shares<Golongan> MASTER = Shares.of(
            share(III_B, 10), share(III_C, 15), share(III_D, 20), share(IV_A, 30), share(IV_B, 19), share(IV_C, 6));
    private static final Shares<Golongan> DOCTOR = Shares.of(
            share(III_C, 8), share(III_D, 12), share(IV_A, 25), share(IV_B, 25), share(IV_C, 20), share(IV_D, 10));

    /** Ranks by education, so that ranks come to about I 1, II 16, III 58 and IV 25 of a hundred (domain 8.1, M). */
    static Shares<Golongan> ranks(Diploma diploma) {
        return switch (diploma) {
            case SD, SLTP, SLTP_KEJURUAN -> LOW;
            case SLTA, SLTA_KEJURUAN, D_I, D_II, SGPLB -> MIDDLE;
            case D_III, SARJANA_MUDA -> DIPLOMA;
            case D_IV, S_1 -> BACHELOR;
            case S_2, DOKTER, DOKTER_GIGI, APOTEKER -> MASTER;
            case S_3 -> DOCTOR;
        };
    }

    /** Agencies of Samarinda that news named (domain 8.2). */
    static final List<String> AGENCIES = List.of(
            "Dinas Kesehatan",
            "Dinas Pendidikan",
            "Dinas Perikanan",
            "Dinas Ketahanan Pangan dan Pertanian",
            "Dinas Kependudukan dan Pencatatan Sipil",
            "DPMPTSP",
            "Dinas Tenaga Kerja",
            "DP2PA",
            "Dinas Sosial",
            "Dinas Komunikasi dan Informatika",
            "BKPSDM",
            "Sekretariat Daerah",
            "Dinas Perhubungan",
            "Dinas Lingkungan Hidup",
            "Dinas Perdagangan",
            "Inspektorat");

    static final Map<PostKind, List<String>> TITLES = Map.of(
            PostKind.EXECUTOR, List.of("Pengelola Layanan Operasional", "Analis Tata Usaha", "Pengadministrasi Umum"),
            PostKind.FUNCTIONAL, List.of("Guru", "Perawat", "Pranata Komputer", "Analis SDM Aparatur"),
            PostKind.STRUCTURAL, List.of("Kepala Seksi Pelayanan", "Kepala Subbagian Umum", "Kepala Bidang Program"));

    private Nation() {}
}
