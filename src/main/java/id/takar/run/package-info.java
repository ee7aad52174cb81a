/** One employee or a whole population evaluated: decisions kept, resumable and counted. */
@ApplicationModule(allowedDependencies = {"policy", "population", "evaluation", "engine", "facts", "store", "web"})
@NullMarked
package id.takar.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
