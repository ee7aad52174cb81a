/** The database: an embedded PostgreSQL under data/ by default, or your own by spring.datasource.url. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.takar.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
