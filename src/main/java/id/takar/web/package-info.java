/** What every page and endpoint shares: sign-in, layout, limits and the form of errors; no feature logic. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.takar.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
