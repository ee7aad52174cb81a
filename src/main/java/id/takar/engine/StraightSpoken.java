package id.takar.engine;

import id.takar.engine.straight.Fired;
import id.takar.engine.straight.Straight;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** What rules say that run straight; the reasons are put into words when somebody asks for them. */
final class StraightSpoken implements Spoken {
    private final StraightRelease release;
    private final Straight straight;
    private final Declarations.OnDays declared;

    StraightSpoken(StraightRelease release, Straight straight, Declarations.OnDays declared) {
        this.release = release;
        this.straight = straight;
        this.declared = declared;
    }

    @Override
    public int count() {
        return straight.count();
    }

    @Override
    public Rule rule(int firing) {
        return release.rule(straight.rule(firing));
    }

    @Override
    public Object said(int firing) {
        return straight.said(firing);
    }

    @Override
    public List<Firing> firings() {
        return new Words(release, straight.fired(), declared);
    }

    /** Firings, each put into words once. */
    private static final class Words extends AbstractList<Firing> implements RandomAccess {
        private final StraightRelease release;
        private final Fired fired;
        private final Declarations.OnDays declared;
        private final @Nullable Firing[] words;

        Words(StraightRelease release, Fired fired, Declarations.OnDays declared) {
            this.release = release;
            this.fired = fired;
            this.declared = declared;
            this.words = new Firing[fired.count()];
        }

        @Override
        public Firing get(int index) {
            var known = words[index];
            var made = known == null ? made(index) : known;
            words[index] = made;
            return made;
        }

        private Firing made(int index) {
            int place = fired.rule(index);
            var matched = fired.matched(index);
            return Sayings.firing(
                    release.rule(place), fired.said(index), matched, release.bindings(place, matched), declared);
        }

        @Override
        public int size() {
            return words.length;
        }
    }
}
