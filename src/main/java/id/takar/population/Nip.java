package id.takar.population;

/**
 * The parts of a NIP that passed its format.
 *
 * @param birth the birth date, 8 digits
 * @param appointed year and month of first appointment, 6 digits; a PPPK's has 21 where the month stands
 * @param sex 1 male, 2 female
 * @param serial 3 digits
 */
record Nip(String birth, String appointed, String sex, String serial) {
    static final int LENGTH = 18;
    private static final int APPOINTED = 8;
    private static final int SEX = 14;
    private static final int SERIAL = 15;

    static Nip of(String digits) {
        return new Nip(
                digits.substring(0, APPOINTED),
                digits.substring(APPOINTED, SEX),
                digits.substring(SEX, SERIAL),
                digits.substring(SERIAL));
    }

    String appointedYear() {
        return appointed.substring(0, appointed.length() - 2);
    }
}
