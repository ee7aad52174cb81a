package id.takar.store;

import org.jspecify.annotations.Nullable;

/** The embedded database cannot serve; the message says why, and what else to do. */
public final class StoreUnavailable extends RuntimeException {

    StoreUnavailable(String message) {
        super(message);
    }

    StoreUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
