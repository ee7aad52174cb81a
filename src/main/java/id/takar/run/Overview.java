package id.takar.run;

import id.takar.evaluation.Decision;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pages read about runs and their people. */
@Component
class Overview {
    /** How many people a page shows. */
    static final int PAGE = 50;

    /** With more people than this, counting and searching would read for too long. */
    static final int SEARCHABLE = 250_000;

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String OF_RUN =
            " FROM decision d JOIN employee_file f ON f.id = d.file" + " JOIN run r ON r.id = d.run WHERE d.run = :run";
    /** A word is part of what a person is called, or begins the number. */
    private static final String HAS_WORD = " AND (starts_with(f.nip, :word)"
            + " OR strpos(lower(concat_ws(' ', f.name, f.post, f.agency, f.unit)), :word) > 0)";

    private static final String RUNS = "SELECT r.id, r.release, r.day, r.finished_at IS NOT NULL, p.rows, p.faulty,"
            + " (SELECT coalesce(sum(c.decided), 0) FROM chunk c WHERE c.run = r.id),"
            + " (SELECT coalesce(sum(c.set_aside), 0) FROM chunk c WHERE c.run = r.id)"
            + " FROM run r JOIN population p ON p.id = r.population";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Packing packing;

    Overview(JdbcClient jdbc, JsonMapper json, Packing packing) {
        this.jdbc = jdbc;
        this.packing = packing;
        this.json = json;
    }

    /** The run started last. */
    Optional<Latest> latest() {
        return jdbc.sql(RUNS + " ORDER BY r.created_at DESC, r.id LIMIT 1")
                .query(Overview::run)
                .optional();
    }

    /** The run of this id. */
    Optional<Latest> find(UUID run) {
        return jdbc.sql(RUNS + " WHERE r.id = ?")
                .param(run)
                .query(Overview::run)
                .optional();
    }

    private static Latest run(ResultSet row, int number) throws SQLException {
        return new Latest(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getBoolean(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8));
    }

    /** One page of a run's people. */
    Found people(Latest run, Filter filter, Order order, int page) {
        var where = new StringBuilder(OF_RUN);
        var params = new LinkedHashMap<String, Object>();
        params.put("run", run.id());
        var words = filter.words();
        for (int i = 0; i < words.size(); i++) {
            where.append(HAS_WORD.replace(":word", ":word" + i));
            params.put("word" + i, words.get(i));
        }
        if (filter.isByValue()) {
            where.append(" AND ").append(Shown.VALUE).append(" = :value");
            params.put("outcome", filter.outcome());
            params.put("value", filter.value());
        }
        int total = filter.isOn()
                ? jdbc.sql("SELECT count(*)" + where)
                        .params(params)
                        .query(Integer.class)
                        .single()
                : run.decided();
        params.put("by", order.by());
        params.put("offset", (long) (page - 1) * PAGE);
        var people = jdbc.sql(
                        "SELECT d.id, d.row, f.nip, f.name, f.post, f.unit, f.agency, d.bytes, d.packed, d.release"
                                + where + " ORDER BY " + order.sql() + "d.row LIMIT " + PAGE + " OFFSET :offset")
                .params(params)
                .query(this::decided)
                .list();
        return new Found(people, total);
    }

    /** Whom an employee file is about. */
    Person person(UUID file) {
        return jdbc.sql("SELECT bytes FROM employee_file WHERE id = ?")
                .param(file)
                .query((row, number) -> person(row.getBytes(1)))
                .single();
    }

    private Decided decided(ResultSet row, int number) throws SQLException {
        return new Decided(
                row.getObject(1, UUID.class),
                row.getInt(2),
                new Person(
                        row.getString(4),
                        row.getString(3),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        null,
                        null),
                Decision.read(packing.unpacked(row.getString(10), row.getBoolean(9), row.getBytes(8))));
    }

    private Person person(byte[] file) {
        var tree = json.readTree(new String(file, StandardCharsets.UTF_8));
        return new Person(
                text(tree, "identity", "name"),
                text(tree, "identity", "nip"),
                text(tree, "post", "title"),
                text(tree, "organisation", "name"),
                text(tree, "organisation", "agency"),
                day(text(tree, "period", "from")),
                day(text(tree, "period", "to")));
    }

    /** The database knows no NUL, so nothing that it keeps has one. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private static @Nullable String text(JsonNode tree, String part, String field) {
        var text = tree.path(part).path(field).asString("");
        return text.isBlank() ? null : text;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /**
     * The run started last.
     *
     * @param id its id
     * @param release the release that decides
     * @param day the day asked about
     * @param finished whether all are decided
     * @param rows how many people there are
     * @param faulty how many rows were no employee files
     * @param decided how many are decided
     * @param setAside how many could not be decided
     */
    record Latest(
            UUID id, String release, LocalDate day, boolean finished, int rows, int faulty, int decided, int setAside) {
        public boolean isSearchable() {
            return rows <= SEARCHABLE;
        }
    }

    /**
     * Which people are wanted.
     *
     * @param text words that name, number, post, unit or agency contain; empty for all
     * @param outcome an outcome that has the value; empty for all
     * @param value the value
     */
    record Filter(String text, String outcome, String value) {
        Filter {
            text = storable(text);
            outcome = storable(outcome);
            value = storable(value);
        }

        List<String> words() {
            return SPACES.splitAsStream(text.toLowerCase(Locale.ROOT))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        public boolean isByValue() {
            return !outcome.isEmpty() && !value.isEmpty();
        }

        public boolean isOn() {
            return isByValue() || !words().isEmpty();
        }
    }

    /**
     * In which order people are wanted.
     *
     * @param by a column of the table or an outcome; empty for the order of the rows
     * @param down from the largest
     */
    record Order(String by, boolean down) {
        Order {
            by = storable(by);
        }

        private static final Map<String, String> COLUMNS = Map.of(
                "name", "lower(f.name)", "post", "lower(f.post)", "unit", "lower(f.unit)", "agency", "lower(f.agency)");
        private static final String BY_VALUE = Shown.VALUE.replace(":outcome", ":by");
        /** Numbers as numbers, before words. */
        private static final String NUMBER =
                "CASE WHEN %1$s ~ '^-?[0-9]+(\\.[0-9]+)?$' THEN (%1$s)::numeric END".formatted(BY_VALUE);

        private String sql() {
            if (by.isEmpty()) {
                return "";
            }
            var direction = down ? " DESC NULLS LAST, " : " NULLS LAST, ";
            var column = COLUMNS.get(by);
            return column == null ? NUMBER + direction + BY_VALUE + direction : column + direction;
        }
    }

    /**
     * A page of people.
     *
     * @param people those on the page
     * @param total how many there are on all pages
     */
    record Found(List<Decided> people, int total) {}

    /**
     * A person with the decision.
     *
     * @param decision the decision's id
     * @param row the row in the population
     * @param person whom it is about
     * @param about what was decided
     */
    record Decided(UUID decision, int row, Person person, Decision about) {}

    /**
     * Whom an employee file is about; null where it does not say.
     *
     * @param name the name
     * @param nip the number
     * @param post the post's title
     * @param unit the unit
     * @param agency the agency
     * @param from the first day of the period
     * @param to the last day of the period
     */
    record Person(
            @Nullable String name,
            @Nullable String nip,
            @Nullable String post,
            @Nullable String unit,
            @Nullable String agency,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}
}
