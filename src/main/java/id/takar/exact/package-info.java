/** Decimal arithmetic of twenty digits: what the JDK gives, to the last digit and the last zero, in less time. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.takar.exact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
