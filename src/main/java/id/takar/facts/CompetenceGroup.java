package id.takar.facts;

/** The groups of the competence standard. */
public enum CompetenceGroup {
    MANAGERIAL,
    SOCIO_CULTURAL,
    TECHNICAL
}
