package id.takar.engine;

import org.drools.model.BitMask;
import org.drools.model.Channel;
import org.drools.model.Drools;
import org.drools.model.DroolsEntryPoint;
import org.jspecify.annotations.Nullable;

/** Where an action inserts its one fact when no network is there to take it; it can do nothing else. */
final class Insertion implements Drools {
    private @Nullable Object inserted;

    /** What the action inserted. */
    Object inserted() {
        if (inserted == null) {
            throw new IllegalStateException("an action inserted nothing");
        }
        return inserted;
    }

    @Override
    public void insert(Object fact) {
        if (inserted != null) {
            throw new IllegalStateException("an action inserted twice");
        }
        inserted = fact;
    }

    @Override
    public void insert(Object fact, boolean dynamic) {
        throw refused();
    }

    @Override
    public void update(Object fact, String... properties) {
        throw refused();
    }

    @Override
    public void update(Object fact, BitMask properties) {
        throw refused();
    }

    @Override
    public void delete(Object fact) {
        throw refused();
    }

    @Override
    public <T> T getRuntime(Class<T> type) {
        throw refused();
    }

    @Override
    public <T> T getContext(Class<T> type) {
        throw refused();
    }

    @Override
    public DroolsEntryPoint getEntryPoint(String name) {
        throw refused();
    }

    @Override
    public void halt() {
        throw refused();
    }

    @Override
    public void setFocus(String group) {
        throw refused();
    }

    @Override
    public Channel getChannel(String name) {
        throw refused();
    }

    @Override
    public void logicalInsert(Object fact) {
        throw refused();
    }

    @Override
    public void insertAsync(Object fact) {
        throw refused();
    }

    private static UnsupportedOperationException refused() {
        return new UnsupportedOperationException("an action may only insert");
    }
}
