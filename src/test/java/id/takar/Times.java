package id.takar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long something took, again and again, in milliseconds; for benchmarks. */
public final class Times {
    private final List<Double> milliseconds = new ArrayList<>();

    /** Adds a time. */
    public void add(double one) {
        milliseconds.add(one);
    }

    /** Adds all times of others. */
    public void addAll(Times others) {
        milliseconds.addAll(others.milliseconds);
    }

    /** How many there are. */
    public int count() {
        return milliseconds.size();
    }

    /** The time within which this part of them, from 0 to 1, was done. */
    public double within(double part) {
        var sorted = new ArrayList<>(milliseconds);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * part)));
    }

    /** The middle one. */
    public double median() {
        return within(0.5);
    }
}
