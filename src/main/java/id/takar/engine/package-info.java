/** DRL text in, findings out: parse, check, confine, compile, fire and trace. */
@ApplicationModule(allowedDependencies = {"facts", "confine"})
@NullMarked
package id.takar.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
