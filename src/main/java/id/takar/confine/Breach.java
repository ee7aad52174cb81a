package id.takar.confine;

import org.jspecify.annotations.Nullable;

/**
 * Something that compiled rules may not be or do.
 *
 * @param rule the rule whose code it is; null where it belongs to no single one
 * @param type the generated class, with dots
 * @param method the method of the class; empty for what concerns the class as a whole
 * @param what the member, type or instruction that is not on the lists, in the words of class files
 */
public record Breach(@Nullable String rule, String type, String method, String what) {}
