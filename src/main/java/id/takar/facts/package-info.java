/** What rules may speak about: records and enums, nothing else. */
@NullMarked
package id.takar.facts;

import org.jspecify.annotations.NullMarked;
