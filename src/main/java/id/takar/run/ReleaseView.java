package id.takar.run;

import id.takar.engine.Release;
import id.takar.engine.RuleText;
import id.takar.policy.Publication;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A release as a page shows it.
 *
 * @param id its id
 * @param since since when it is in force, or was put in force last; null when it never was
 * @param number of the publication that put it in force last; null when none did
 * @param approvedBy who approved of exactly this content; null for what came with Takar
 * @param rules how many rules it has
 * @param policies its policies
 */
record ReleaseView(
        String id,
        @Nullable ZonedDateTime since,
        @Nullable Long number,
        @Nullable String approvedBy,
        int rules,
        List<Policy> policies) {
    private static final int SHORT = 12;

    static ReleaseView of(Release release, List<Publication> publications, ZoneId zone) {
        var publication = publications.stream()
                .filter(each -> each.release().equals(release.id()))
                .max(Comparator.comparing(Publication::publishedAt))
                .orElse(null);
        var origin = publication == null ? null : publication.origin();
        var policies = release.rules().stream()
                .collect(Collectors.groupingBy(RuleText::policy, TreeMap::new, Collectors.toList()));
        return new ReleaseView(
                release.id(),
                publication == null ? null : publication.publishedAt().atZone(zone),
                publication == null ? null : publication.number(),
                origin == null ? null : origin.approvedBy(),
                release.rules().size(),
                policies.entrySet().stream()
                        .map(policy -> Policy.of(policy.getKey(), policy.getValue()))
                        .toList());
    }

    /** As much of the id as people compare. */
    public String shortId() {
        return id.substring(0, SHORT);
    }

    /**
     * A policy.
     *
     * @param name its folder and stem
     * @param rules how many rules it has
     * @param laws what they rest on
     */
    record Policy(String name, int rules, List<String> laws) {
        private static Policy of(String name, List<RuleText> rules) {
            var laws = rules.stream().map(RuleText::legalBasis).collect(Collectors.toCollection(TreeSet::new));
            return new Policy(name, rules.size(), List.copyOf(laws));
        }
    }
}
