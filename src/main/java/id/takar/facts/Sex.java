package id.takar.facts;

/** Sex as the NIP encodes it. Out of the rules' sight. */
public enum Sex {
    MALE,
    FEMALE
}
