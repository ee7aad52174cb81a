/** What rules may speak about: the stated facts of one employee or group and what is concluded from them; records and enums. */
@ApplicationModule(allowedDependencies = "exact")
@NullMarked
package id.takar.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
