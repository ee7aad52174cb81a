package id.takar.policy;

import java.time.Instant;

/**
 * A release put in force.
 *
 * @param release its id
 * @param publishedAt when
 * @param publishedBy by whom
 * @param reason why
 */
public record Publication(String release, Instant publishedAt, String publishedBy, String reason) {}
