package id.takar.policy;

import id.takar.engine.Release;
import id.takar.engine.Runner;
import id.takar.evaluation.BothRunners;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tries a release on both runners with files that are made for it, some at a time. */
final class ComparedRunners {
    private final Release release;
    private final VariedFiles files;
    private final @Nullable BothRunners both;

    /**
     * @param release a release; one with obstacles runs on the network alone, which agrees with itself
     */
    ComparedRunners(Release release) {
        this.release = release;
        this.files = new VariedFiles(release);
        this.both = release.runner() == Runner.NETWORK ? null : new BothRunners(release);
    }

    boolean isOf(Release other) {
        return release.id().equals(other.id());
    }

    /** How the runners differ about the first of the next so many files; empty when they agree about all of them. */
    Optional<String> difference(int count) {
        var runners = both;
        return runners == null
                ? Optional.empty()
                : files.next(count).stream()
                        .map(asked -> runners.difference(asked.file(), asked.day()))
                        .flatMap(Optional::stream)
                        .findFirst();
    }
}
