package id.takar.engine.straight;

import org.drools.model.BitMask;
import org.drools.model.Channel;
import org.drools.model.Drools;
import org.drools.model.DroolsEntryPoint;

/** What an action may do when no network is there to take it: insert, and nothing else. */
abstract class Inserting implements Drools {
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
