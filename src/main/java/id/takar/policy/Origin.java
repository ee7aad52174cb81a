package id.takar.policy;

import java.util.UUID;

/**
 * Where a publication came from.
 *
 * @param draft the draft
 * @param approvedBy who approved of exactly this content
 * @param commit the commit that the draft ended in
 */
public record Origin(UUID draft, String approvedBy, String commit) {}
