package bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/** Measures one engine on the same cases, after it has got every one of them right. */
public final class Peer {
    private static final int CASES = 2_000;
    private static final int WINDOWS = 5;
    private static final long SECOND = 1_000_000_000L;

    private Peer() {}

    /**
     * Measures.
     *
     * @param arguments the engine ({@code plain}, {@code drools-textbook}, {@code drools-tuned}, {@code evrete}, {@code dmn}) and how many seconds to warm up
     */
    public static void main(String[] arguments) {
        var engine = engine(arguments[0]);
        var all = Case.cases(CASES);
        var batches = IntStream.range(0, CASES / engine.batch())
                .mapToObj(i -> all.subList(i * engine.batch(), (i + 1) * engine.batch()))
                .toList();
        for (var batch : batches) {
            int[] right = batch.stream().mapToInt(Case::box).toArray();
            int[] said = engine.boxes(batch);
            if (!Arrays.equals(said, right)) {
                throw new IllegalStateException(arguments[0] + " says " + Arrays.toString(said) + " about " + batch);
            }
        }
        int warm = Integer.parseInt(arguments[1]);
        double[] rates = new double[WINDOWS];
        int at = 0;
        long sum = 0;
        for (int window = -1; window < WINDOWS; window++) {
            long start = System.nanoTime();
            long done = 0;
            while (System.nanoTime() - start < (window < 0 ? warm : 1) * SECOND) {
                for (int i = 0; i < 20; i++) {
                    sum += engine.boxes(batches.get(at))[0];
                    at = at + 1 == batches.size() ? 0 : at + 1;
                }
                done += 20L * engine.batch();
            }
            if (window >= 0) {
                rates[window] = done * (double) SECOND / (System.nanoTime() - start);
            }
        }
        Arrays.sort(rates);
        System.out.printf(Locale.ROOT, "RESULT %.0f %d%n", rates[WINDOWS / 2], sum % 10);
    }

    private static Engine engine(String name) {
        return switch (name) {
            case "plain" -> cases -> cases.stream().mapToInt(Case::box).toArray();
            case "evrete" -> new EvretePeer();
            case "drools-textbook" -> new DroolsPeer(false);
            case "drools-tuned" -> new DroolsPeer(true);
            case "dmn" -> new DmnPeer();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
