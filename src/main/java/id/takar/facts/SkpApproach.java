package id.takar.facts;

/** Whether expectations are indicators with targets or a narrative. */
public enum SkpApproach {
    QUANTITATIVE,
    QUALITATIVE
}
