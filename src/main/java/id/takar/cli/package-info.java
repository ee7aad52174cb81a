/** The same features from a terminal. */
@ApplicationModule(allowedDependencies = {"synthetic", "policy", "population", "evaluation", "engine", "facts"})
@NullMarked
package id.takar.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
