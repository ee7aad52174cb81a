package id.takar.run;

import id.takar.engine.Release;
import id.takar.engine.RuleFault;
import id.takar.evaluation.Evaluation;
import id.takar.facts.EmployeeFile;
import id.takar.store.Dictionary;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The dictionaries by which decisions are kept: one for each release, made of what it decides about a few people who do
 * not exist when it decides for the first time, and kept from then on. Nothing of anybody is in it.
 */
@Component
class Packing {
    /** So many have most of what a release says in common; more would be looked through for each decision. */
    private static final int EXAMPLES = 5;

    private static final int RELEASES = 16;

    private final JdbcClient jdbc;
    private final Evaluators evaluators;
    private final SyntheticCohort cohort;
    private final Map<String, Dictionary> known = new LinkedHashMap<>(RELEASES, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Dictionary> eldest) {
            return size() > RELEASES;
        }
    };

    Packing(JdbcClient jdbc, Evaluators evaluators, SyntheticCohort cohort) {
        this.jdbc = jdbc;
        this.evaluators = evaluators;
        this.cohort = cohort;
    }

    /** The dictionary of a release that decides; to be asked for before the transaction that keeps what it decided. */
    Dictionary of(Release release) {
        return find(release.id()).orElseGet(() -> {
            jdbc.sql("INSERT INTO dictionary (release, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING")
                    .params(release.id(), examples(release))
                    .update();
            return find(release.id()).orElseThrow();
        });
    }

    /** The bytes of a decision as they are kept, read again. */
    byte[] unpacked(String release, boolean packed, byte[] kept) {
        if (!packed) {
            return kept;
        }
        return find(release)
                .orElseThrow(() -> new IllegalStateException("the dictionary of release " + release + " is gone"))
                .unpack(kept);
    }

    private Optional<Dictionary> find(String release) {
        var here = known(release);
        if (here != null) {
            return Optional.of(here);
        }
        var found = jdbc.sql("SELECT bytes FROM dictionary WHERE release = ?")
                .param(release)
                .query((row, n) -> new Dictionary(row.getBytes(1)))
                .optional();
        found.ifPresent(dictionary -> know(release, dictionary));
        return found;
    }

    private synchronized @Nullable Dictionary known(String release) {
        return known.get(release);
    }

    private synchronized void know(String release, Dictionary dictionary) {
        known.put(release, dictionary);
    }

    private byte[] examples(Release release) {
        return evaluators.with(release, evaluation -> {
            var all = new ByteArrayOutputStream();
            cohort.people().stream().limit(EXAMPLES).forEach(person -> all.writeBytes(example(person, evaluation)));
            return all.toByteArray();
        });
    }

    /** Nothing where the rules are at fault: whoever is decided about is told of it. */
    private static byte[] example(EmployeeFile person, Evaluation evaluation) {
        try {
            return evaluation.decided(person, SyntheticCohort.DAY).decision().bytes();
        } catch (RuleFault fault) {
            return new byte[0];
        }
    }
}
