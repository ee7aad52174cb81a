package id.takar.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Things that are drawn in the shares they have.
 *
 * @param things what is drawn
 * @param to the running sum of their shares
 */
record Shares<T>(List<T> things, List<Double> to) {
    /** One thing with its share, in any unit. */
    record Share<T>(T thing, double share) {}

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    static <T> Shares<T> of(Share<T>... shares) {
        var things = new ArrayList<T>();
        var to = new ArrayList<Double>();
        double sum = 0;
        for (var share : shares) {
            sum += share.share();
            things.add(share.thing());
            to.add(sum);
        }
        return new Shares<>(List.copyOf(things), List.copyOf(to));
    }

    static <T> Share<T> share(T thing, double share) {
        return new Share<>(thing, share);
    }

    T draw(SplittableRandom random) {
        double at = random.nextDouble() * to.get(to.size() - 1);
        int place = 0;
        while (at >= to.get(place)) {
            place++;
        }
        return things.get(place);
    }
}
