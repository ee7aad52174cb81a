package id.takar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedStoreTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class))
            .withUserConfiguration(EmbeddedStore.class);

    @TempDir
    private Path folder;

    @Test
    void isTheDatabaseWhenNoneIsNamed() {
        service.withPropertyValues("takar.data=" + folder.resolve("data")).run(context -> {
            var database = context.getBean(JdbcClient.class);
            assertThat(one(database, "SELECT current_database()")).isEqualTo("takar");
            assertThat(one(database, "SELECT rolsuper::text FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("false");
        });
    }

    @Test
    void standsBackWhenOneIsNamed() {
        var other = TestDatabase.fresh();

        service.withPropertyValues("takar.data=" + folder.resolve("unused"))
                .withPropertyValues(other.settings().entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new))
                .run(context -> {
                    assertThat(context).doesNotHaveBean(EmbeddedPostgres.class);
                    assertThat(url(context.getBean(DataSource.class))).isEqualTo(other.url());
                    assertThat(folder.resolve("unused")).doesNotExist();
                });
    }

    private static String one(JdbcClient database, String query) {
        return database.sql(query).query(String.class).single();
    }

    private static String url(DataSource source) throws SQLException {
        try (var connection = source.getConnection()) {
            return connection.getMetaData().getURL();
        }
    }
}
