package id.takar.facts;

/** The echelon of a structural post, highest first. */
public enum Eselon {
    I_A,
    I_B,
    II_A,
    II_B,
    III_A,
    III_B,
    IV_A,
    IV_B,
    V;

    /** As people write it: {@code III.B}. */
    @Override
    public String toString() {
        return name().replace("_", ".");
    }
}
