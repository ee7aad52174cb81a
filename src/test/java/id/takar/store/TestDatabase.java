package id.takar.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.util.FileSystemUtils;

/**
 * The database of the tests: one PostgreSQL for each process of the build, started when first asked for, and a fresh database for every
 * Spring context, which gets it without being told (see `META-INF/spring.factories`).
 */
public record TestDatabase(String name, String url, String username, String password) {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Path DATA = Path.of("target", "test-data");
    /** Which of the processes that run tests side by side this is. */
    private static final String FORK = System.getProperty("takar.fork", "fork0");

    /** An empty database, for tests without Spring and for a service in a JVM of its own. */
    public static TestDatabase fresh() {
        String name = "test_" + FORK + "_" + NUMBER.incrementAndGet();
        var database = Database.ownedByItsRole(Postgres.RUNNING, name);
        return new TestDatabase(name, database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    /** An empty folder for what belongs to this database; compiled policies are kept apart, and shared. */
    private Map<String, Object> folders() {
        var data = DATA.resolve(name);
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException("what an earlier test left cannot be deleted", e);
        }
        return Map.of(
                "takar.data",
                data.toString(),
                "takar.compiled",
                DATA.resolve("compiled").toString());
    }

    /** The settings that lead the service to this database. */
    public Map<String, Object> settings() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", username,
                "spring.datasource.password", password);
    }

    private static final class Postgres {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            var postgres = EmbeddedPostgres.start(Path.of("target", "test-postgres-" + FORK));
            // After the contexts are closed: workers would else wait at the exit for a database that is gone.
            SpringApplication.getShutdownHandlers().add(() -> stop(postgres));
            dropWhatEarlierTestsLeft(postgres);
            return postgres;
        }

        private static void dropWhatEarlierTestsLeft(EmbeddedPostgres postgres) {
            try (var connection = DriverManager.getConnection(
                            postgres.url("postgres"), EmbeddedPostgres.SUPERUSER, postgres.password());
                    var names = connection.createStatement();
                    var drop = connection.createStatement()) {
                var rows = names.executeQuery("SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'");
                while (rows.next()) {
                    drop.execute("DROP DATABASE " + rows.getString(1));
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the databases of earlier tests cannot be dropped", e);
            }
        }

        private static void stop(EmbeddedPostgres postgres) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Gives each Spring test context its database. */
    static final class ForEveryContext implements ContextCustomizerFactory {

        @Override
        public ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
            return new FreshDatabase();
        }
    }

    /** All customizers are equal, so that contexts are still shared between test classes. */
    record FreshDatabase() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            var database = fresh();
            var sources = context.getEnvironment().getPropertySources();
            sources.addFirst(new MapPropertySource("test database", database.settings()));
            sources.addFirst(new MapPropertySource("test folders", database.folders()));
        }
    }
}
