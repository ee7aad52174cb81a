package id.takar.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where releases are asked about: a service, or a clone of the rules. Both answer in the same form. */
interface ReleaseSource extends AutoCloseable {
    /** What was published, the last first. */
    JsonNode list() throws IOException;

    /** What held on a day as known at an instant; null for today and for now. */
    JsonNode inForce(@Nullable LocalDate validAt, @Nullable Instant knownAt) throws IOException;

    /** A release with its rules. */
    JsonNode show(String id) throws IOException;

    /** What another release has otherwise than this one. */
    JsonNode diff(String id, String other) throws IOException;

    /** Publishes an approved draft. */
    JsonNode publish(UUID draft, LocalDate from, String words) throws IOException;

    @Override
    default void close() {}
}
