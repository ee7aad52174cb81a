package id.takar.population;

import java.util.ArrayList;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Streams whose failures while they are walked are told in our words. */
final class Unbroken {
    private Unbroken() {}

    /** The same stream, whose exceptions are turned into others. */
    static <T> Stream<T> of(Stream<T> stream, UnaryOperator<RuntimeException> words) {
        Spliterator<T> walked = stream.spliterator();
        var telling = new Spliterators.AbstractSpliterator<T>(Long.MAX_VALUE, Spliterator.ORDERED) {
            @Override
            public boolean tryAdvance(Consumer<? super T> action) {
                var next = new ArrayList<T>(1);
                try {
                    walked.tryAdvance(next::add);
                } catch (RuntimeException broken) {
                    throw words.apply(broken);
                }
                next.forEach(action);
                return !next.isEmpty();
            }
        };
        return StreamSupport.stream(telling, false).onClose(stream::close);
    }
}
