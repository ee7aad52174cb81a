package id.takar.run;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says the place of a fact in an employee file in words; what we have no words for keeps its place as its name. */
@Component
class FactWords {
    private static final Pattern KEY = Pattern.compile("\\[([^\\]]*)]");

    private final MessageSource messages;

    FactWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The places among these, in words; conclusions, which have no place in the file, are left out. */
    public List<Fact> all(Collection<String> places, Locale language) {
        return places.stream()
                .filter(place -> !place.isEmpty() && Character.isLowerCase(place.charAt(0)))
                .map(place -> new Fact(place, words(place, language)))
                .toList();
    }

    private String words(String place, Locale language) {
        var key = KEY.matcher(place);
        var name = key.find() ? key.group(1) : "";
        var found = messages.getMessage("fact." + key.reset().replaceFirst(""), new Object[] {name}, "", language);
        return found == null || found.isEmpty() ? place : found;
    }

    /**
     * A fact.
     *
     * @param place where it stands in the employee file
     * @param text what it is called
     */
    record Fact(String place, String text) {}
}
