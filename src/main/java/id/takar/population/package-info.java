/** Employees as HR sends them: files, columns, row errors and kept versions. */
@ApplicationModule(allowedDependencies = {"facts", "store", "web"})
@NullMarked
package id.takar.population;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
