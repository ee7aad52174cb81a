/** Releases of policies, their scenarios, and which one is in force on a day. */
@ApplicationModule(allowedDependencies = {"population", "evaluation", "engine", "confine", "facts", "web"})
@NullMarked
package id.takar.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
