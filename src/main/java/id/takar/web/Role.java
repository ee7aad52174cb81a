package id.takar.web;

/** Who may what: each role is one kind of work. */
public enum Role {
    /** Writes policies. */
    POLICY_OFFICER,
    /** Approves what another person wrote. */
    APPROVER,
    /** Evaluates employees. */
    HR,
    /** Reads and checks everything that was decided. */
    AUDITOR,
    /** Keeps accounts, tokens and the service; decides nothing. */
    ADMIN
}
