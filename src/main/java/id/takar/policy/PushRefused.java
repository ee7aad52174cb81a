package id.takar.policy;

import java.util.List;

/** Why a push is not accepted, as keys of texts with what they speak of. */
final class PushRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> about;

    PushRefused(String key, Object... about) {
        super(key + " " + List.of(about));
        this.key = "push." + key;
        this.about = List.of(about);
    }

    String key() {
        return key;
    }

    Object[] about() {
        return about.toArray();
    }
}
