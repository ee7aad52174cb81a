package id.takar.policy;

import id.takar.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** As much of a service as publishes: the real classes on a database and a folder, without HTTP; it starts in a second. */
final class Replica implements AutoCloseable {
    private final AnnotationConfigApplicationContext context;

    private Replica(AnnotationConfigApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts one.
     *
     * @param source the database
     * @param data its folder
     * @param remote what it shares with others; may be empty
     * @param repository the class of its repository
     */
    static Replica start(DataSource source, Path data, String remote, Class<? extends RulesRepository> repository) {
        var settings = new HashMap<String, Object>(Map.of(
                "takar.data", data.toString(),
                "takar.compiled",
                        Path.of("target", "test-data", "compiled")
                                .toAbsolutePath()
                                .toString(),
                "takar.rules.remote", remote,
                "takar.rules.compile.memory", "512",
                "takar.rules.compile.time", "60s",
                "takar.rules.check.memory", "512",
                "takar.rules.check.time", "5m"));
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("replica", settings));
        context.getBeanFactory().setConversionService(new ApplicationConversionService());
        context.registerBean(DataSource.class, () -> source);
        context.register(
                Parts.class,
                WorkerSettings.class,
                ReleaseStore.class,
                RulesRemote.class,
                repository,
                Releases.class,
                DraftStore.class,
                Drafts.class);
        context.refresh();
        return new Replica(context);
    }

    static Replica start(TestDatabase database, Path data, String remote) {
        return start(
                source(database.url(), database.username(), database.password()), data, remote, RulesRepository.class);
    }

    static DataSource source(String url, String username, String password) {
        return new DriverManagerDataSource(url, username, password);
    }

    /** Makes the tables, and puts a small release in force. */
    static void prepare(TestDatabase database) {
        var source = source(database.url(), database.username(), database.password());
        Flyway.configure().dataSource(source).load().migrate();
        TestReleases.publishSmall(JdbcClient.create(source));
    }

    Drafts drafts() {
        return context.getBean(Drafts.class);
    }

    Releases releases() {
        return context.getBean(Releases.class);
    }

    RulesRepository git() {
        return context.getBean(RulesRepository.class);
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    @Override
    public void close() {
        context.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Parts {
        @Bean
        static PropertySourcesPlaceholderConfigurer settings() {
            return new PropertySourcesPlaceholderConfigurer();
        }

        @Bean
        JdbcClient jdbc(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource source) {
            return new DataSourceTransactionManager(source);
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
