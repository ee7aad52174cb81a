package id.takar.facts;

/** What kind of training was completed. */
public enum TrainingKind {
    LEADERSHIP,
    FUNCTIONAL,
    TECHNICAL,
    SEMINAR
}
