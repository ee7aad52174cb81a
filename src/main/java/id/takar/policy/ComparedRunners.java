package id.takar.policy;

import id.takar.engine.Release;
import id.takar.engine.Runner;
import id.takar.evaluation.BothRunners;
import java.util.Optional;

/** Tries a release on both runners with files that are made for it. */
final class ComparedRunners {
    private ComparedRunners() {}

    /**
     * How the runners differ about the first file about which they do; empty when they agree about all.
     *
     * @param release a release; one with obstacles runs on the network alone, which agrees with itself
     * @param from how many files to leave out at the beginning
     * @param count how many files then
     */
    static Optional<String> difference(Release release, int from, int count) {
        if (release.runner() == Runner.NETWORK) {
            return Optional.empty();
        }
        var both = new BothRunners(release);
        return new VariedFiles(release)
                .files(from, count)
                .map(asked -> both.difference(asked.file(), asked.day()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
