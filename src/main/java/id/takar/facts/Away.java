package id.takar.facts;

/** Why an employee is away from the own agency's work. */
public enum Away {
    /** On study leave (tugas belajar). */
    STUDY_LEAVE,
    /** Seconded to work elsewhere (diperbantukan or dipekerjakan). */
    SECONDED
}
