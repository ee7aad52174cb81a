package id.takar.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** More was sent than the place takes. */
final class BodyTooLarge extends IOException {

    BodyTooLarge(long limit) {
        super("the body is larger than " + limit + " bytes");
    }

    static boolean isBehind(@Nullable Throwable e) {
        return e instanceof BodyTooLarge || (e != null && e.getCause() != e && isBehind(e.getCause()));
    }
}
