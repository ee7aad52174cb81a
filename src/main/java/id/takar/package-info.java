/** Takar evaluates civil servants with policies that can be read, run and proven. */
@NullMarked
package id.takar;

import org.jspecify.annotations.NullMarked;
