package id.takar.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;

/** The engine's own sentences in Indonesian and English. Any other language reads English. */
final class Texts {
    private static final Map<Locale, Texts> LOADED = new ConcurrentHashMap<>();

    private final ResourceBundle bundle;

    private Texts(Locale language) {
        bundle = ResourceBundle.getBundle(
                "id.takar.engine.diagnostics",
                language,
                Texts.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    static Texts of(Locale language) {
        var known = language.getLanguage().equals("id") ? Locale.forLanguageTag("id") : Locale.ENGLISH;
        return LOADED.computeIfAbsent(known, Texts::new);
    }

    String format(String key, List<String> arguments) {
        if (!bundle.containsKey(key)) {
            return key.endsWith(".help") ? "" : key + " " + String.join(", ", arguments);
        }
        var text = bundle.getString(key);
        for (int i = 0; i < arguments.size(); i++) {
            text = text.replace("{" + i + "}", arguments.get(i));
        }
        return text;
    }
}
