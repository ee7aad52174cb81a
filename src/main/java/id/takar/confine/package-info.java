/** What compiled policies may be and do: their class bytes are read against lists, and they link against little. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.takar.confine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
