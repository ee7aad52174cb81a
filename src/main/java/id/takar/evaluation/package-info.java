/** One employee or group file and one day make one decision with its reasons; pure. */
@ApplicationModule(allowedDependencies = {"engine", "facts"})
@NullMarked
package id.takar.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
