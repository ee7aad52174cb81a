/** People who do not exist, in the shares of those who do; marked so that nobody takes them for real. */
@ApplicationModule(allowedDependencies = "facts")
@NullMarked
package id.takar.synthetic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
