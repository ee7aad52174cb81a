package id.takar.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What waits for somebody in one part of the service. */
public interface Waiting {
    /**
     * Something to be done.
     *
     * @param text what, in the reader's language
     * @param link the page on which it is done
     */
    record Task(String text, String link) {}

    /** What waits for an account with these roles, the oldest first. */
    List<Task> of(String account, Set<Role> roles, Locale language);
}
