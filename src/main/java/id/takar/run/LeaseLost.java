package id.takar.run;

/** The chunk is another worker's by now: what this one found out about it must not be kept. */
final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLost(Chunk chunk) {
        super("the lease of chunk " + chunk.number() + " of run " + chunk.run() + " was lost", null, false, false);
    }
}
