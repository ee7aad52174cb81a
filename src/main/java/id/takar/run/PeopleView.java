package id.takar.run;

import id.takar.run.Overview.Filter;
import id.takar.run.Overview.Order;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The table of people as somebody looks at it. All of it stands in the address of the page, so that it can be shared and
 * the browser's way back works.
 *
 * @param run the run that was asked for; null for the latest
 * @param filter whom
 * @param order in which order
 * @param columns the outcomes that are asked for as columns; empty for those of the overview
 * @param page which page, from 1
 */
record PeopleView(@Nullable UUID run, Filter filter, Order order, List<String> columns, int page) {

    /** Likewise, but all people in the order of their rows. */
    PeopleView plain() {
        return new PeopleView(run, new Filter("", "", ""), new Order("", false), columns, page);
    }

    /** Where another page of the same stands. */
    public String page(int other) {
        return address(filter, order, other);
    }

    /** Where the same stands in the order of a column, or upside down when it is in its order already. */
    public String sorted(String by) {
        return address(filter, new Order(by, order.by().equals(by) && !order.down()), 1);
    }

    /** Where all people stand. */
    public String all() {
        return address(new Filter("", "", ""), order, 1);
    }

    /** Where a column says how it is sorted: {@code ascending}, {@code descending} or {@code none}. */
    public String sort(String by) {
        if (!order.by().equals(by)) {
            return "none";
        }
        return order.down() ? "descending" : "ascending";
    }

    private String address(Filter whom, Order how, int at) {
        var address = UriComponentsBuilder.fromPath("/").fragment("people");
        if (run != null) {
            address.queryParam("run", run);
        }
        with(address, "q", whom.text());
        if (whom.isByValue()) {
            with(address, "outcome", whom.outcome());
            with(address, "value", whom.value());
        }
        with(address, "sort", how.by());
        if (how.down()) {
            address.queryParam("down", "true");
        }
        columns.forEach(column -> with(address, "column", column));
        if (at > 1) {
            address.queryParam("page", at);
        }
        return address.build(true).toUriString();
    }

    /** Whatever somebody typed is a value, also where it looks like a part of an address. */
    private static void with(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
        }
    }
}
