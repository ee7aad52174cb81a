package id.takar.facts;

/** How needs were measured. Scores of different instruments are never mixed. */
public enum NeedsInstrument {
    PICTURE_STORY,
    SELF_REPORT
}
