package id.takar.store;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Gives the service its own PostgreSQL under takar.data, unless spring.datasource.url names another. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoDatabaseIsNamed.class)
class EmbeddedStore {

    private static final String DATABASE = "takar";

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(@Value("${takar.data:data}") Path folder) {
        return EmbeddedPostgres.start(folder);
    }

    @Bean
    JdbcConnectionDetails embeddedDatabase(EmbeddedPostgres postgres) {
        return Database.ownedByItsRole(postgres, DATABASE);
    }
}
