package id.takar.web;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a page says of a refusal, in the language of its reader: what is wrong, and what to do. */
@Component
public class Told {
    private final MessageSource texts;

    Told(MessageSource texts) {
        this.texts = texts;
    }

    /** A text of its own, by its key. */
    public String word(String key, Locale language, Object... arguments) {
        return Objects.requireNonNull(texts.getMessage(key, arguments, language));
    }

    /** The title of the kind of refusal, what to do about it, and each fault. */
    public String of(Problem refused, Locale language) {
        String key = "problem." + refused.type();
        String title =
                Objects.requireNonNullElse(refused.title(), texts.getMessage(key, null, refused.detail(), language));
        String advice = texts.getMessage(key + ".todo", null, "", language);
        return Stream.concat(
                        Stream.of(title + ".", Objects.requireNonNullElse(advice, "")),
                        refused.errors().stream().map(Fault::detail))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
