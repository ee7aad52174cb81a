package id.takar.policy;

import java.util.UUID;

/**
 * Where a publication came from.
 *
 * @param draft the draft
 * @param approvedBy who approved of exactly this content
 */
record Origin(UUID draft, String approvedBy) {}
