package id.takar.facts;

/** One of the three ratings of results or behaviour, lowest first: di bawah, sesuai, di atas ekspektasi. */
public enum Rating {
    BELOW,
    MEETS,
    ABOVE
}
