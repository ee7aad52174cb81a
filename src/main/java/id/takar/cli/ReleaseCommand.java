package id.takar.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What was published, by whom, what it changed, and what held on a day. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description = "Tells of releases, from a service or from a clone of the rules, and publishes.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar takar.jar release list --server http://127.0.0.1:8080 --token-file ~/.takar-token",
            "  java -jar takar.jar release diff 1 in-force --clone rules",
            "  java -jar takar.jar release in-force --valid-at 2024-03-14 --known-at 2024-04-01T00:00:00Z --clone rules"
        })
final class ReleaseCommand implements Runnable {
    private static final String WHICH =
            "The number of a publication, a release's id or the beginning of it, or in-force.";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: list, show, diff, in-force or publish");
    }

    private ReleaseText text() {
        return new ReleaseText(spec.commandLine().getOut());
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "All publications, the last first: what holds from which day, by whom, approved by whom.")
    int list(@Mixin ReleasesOption option) throws IOException {
        try (var releases = option.open()) {
            option.print(releases.list(), spec.commandLine().getOut(), text()::list);
        }
        return Terminal.WELL;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "A release with its policies.")
    int show(@Mixin ReleasesOption option, @Parameters(paramLabel = "RELEASE", description = WHICH) String which)
            throws IOException {
        try (var releases = option.open()) {
            option.print(
                    releases.show(ReleasesOption.id(releases, which)),
                    spec.commandLine().getOut(),
                    text()::whole);
        }
        return Terminal.WELL;
    }

    @Command(
            name = "diff",
            mixinStandardHelpOptions = true,
            description = "What the second release has otherwise than the first: rules, thresholds, files.")
    int diff(
            @Mixin ReleasesOption option,
            @Parameters(paramLabel = "BEFORE", description = WHICH) String before,
            @Parameters(paramLabel = "AFTER", description = WHICH) String after)
            throws IOException {
        try (var releases = option.open()) {
            option.print(
                    releases.diff(ReleasesOption.id(releases, before), ReleasesOption.id(releases, after)),
                    spec.commandLine().getOut(),
                    text()::diff);
        }
        return Terminal.WELL;
    }

    @Command(
            name = "in-force",
            mixinStandardHelpOptions = true,
            description = "The release that holds on a day, as known at an instant; today and now without them.")
    int inForce(
            @Mixin ReleasesOption option,
            @Option(names = "--valid-at", paramLabel = "DAY", description = "For example 2024-03-14.") @Nullable
                    LocalDate validAt,
            @Option(names = "--known-at", paramLabel = "INSTANT", description = "For example 2024-04-01T00:00:00Z.")
                    @Nullable
                    Instant knownAt)
            throws IOException {
        try (var releases = option.open()) {
            option.print(releases.inForce(validAt, knownAt), spec.commandLine().getOut(), text()::whole);
        }
        return Terminal.WELL;
    }

    @Command(
            name = "publish",
            mixinStandardHelpOptions = true,
            description = "Publishes an approved draft from a day on; one in the past is a correction and needs words.")
    int publish(
            @Mixin ReleasesOption option,
            @Parameters(paramLabel = "DRAFT", description = "The draft's id.") UUID draft,
            @Option(names = "--from", paramLabel = "DAY", required = true, description = "The first day it holds.")
                    LocalDate from,
            @Option(names = "--words", paramLabel = "WORDS", defaultValue = "", description = "Why.") String words)
            throws IOException {
        try (var releases = option.open()) {
            option.print(
                    releases.publish(draft, from, words),
                    spec.commandLine().getOut(),
                    published -> spec.commandLine()
                            .getOut()
                            .println("publication " + published.path("number").asLong() + " is release "
                                    + published.path("release").asString() + ", and holds from "
                                    + published.path("validFrom").asString()));
        }
        return Terminal.WELL;
    }
}
