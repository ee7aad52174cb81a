package id.takar.facts;

/** The four dimensions of public service motivation (Perry 1996). */
public enum PublicServiceDimension {
    POLICY_MAKING,
    PUBLIC_INTEREST,
    COMPASSION,
    SELF_SACRIFICE
}
