package id.takar.facts;

/** Whether a civil servant is permanent (PNS) or on contract (PPPK). */
public enum EmploymentStatus {
    PNS,
    PPPK
}
