package id.takar.population;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Rows of tables that hold items of lists, such as work results, until the employees come that they belong to: in a file
 * and sorted, so that memory does not grow with them.
 */
final class ListItems implements Closeable {
    private static final int MEGABYTES = 16;
    private static final String FIELD = "\u001F";
    private static final String LAST = "\uFFFF";

    private final Path file;
    private final MVStore store;
    private final MVMap<String, String> items;
    private final MVMap<String, String> broken;

    ListItems() throws IOException {
        this.file = Files.createTempFile("takar-items-", ".mv");
        this.store = new MVStore.Builder()
                .fileName(file.toString())
                .cacheSize(MEGABYTES)
                .autoCommitDisabled()
                .autoCommitBufferSize(MEGABYTES * 1024)
                .open();
        this.items = store.openMap("items");
        this.broken = store.openMap("broken");
    }

    /**
     * A row that belongs to somebody.
     *
     * @param nip whose it is
     * @param table the number of its table
     * @param row the row
     */
    record Item(String nip, int table, RawRow row) {}

    /** Keeps a row for the employee of this NIP. */
    void add(Item item) {
        var text = new StringBuilder();
        for (var cell : item.row().cells()) {
            text.append(letter(cell.kind()))
                    .append(cell.text().replace(FIELD, " "))
                    .append(FIELD);
        }
        items.put("%s %03d %09d".formatted(item.nip(), item.table(), item.row().line()), text.toString());
    }

    /** Remembers that a row of this employee is faulty, and where it stands. */
    void addBroken(String nip, String where) {
        broken.putIfAbsent(nip, where);
    }

    /** Where the first faulty row of this employee stands; null when there is none. */
    @org.jspecify.annotations.Nullable
    String broken(String nip) {
        return broken.get(nip);
    }

    /** Takes the rows of this employee, by the number of their table. */
    Map<Integer, List<Item>> take(String nip) {
        var taken = new TreeMap<Integer, List<Item>>();
        var keys = new ArrayList<String>();
        var cursor = items.cursor(nip + " ", nip + " " + LAST, false);
        while (cursor.hasNext()) {
            var key = cursor.next();
            keys.add(key);
            var item = item(key, cursor.getValue());
            taken.computeIfAbsent(item.table(), table -> new ArrayList<>()).add(item);
        }
        keys.forEach(items::remove);
        return taken;
    }

    /** The rows that nobody took. */
    void forEachLeft(Consumer<Item> each) {
        var cursor = items.cursor(null);
        while (cursor.hasNext()) {
            var key = cursor.next();
            each.accept(item(key, cursor.getValue()));
        }
    }

    private static Item item(String key, String text) {
        var parts = key.split(" ", -1);
        var cells = new ArrayList<Cell>();
        for (var field : text.split(FIELD, -1)) {
            if (!field.isEmpty()) {
                cells.add(new Cell(kind(field.charAt(0)), field.substring(1)));
            }
        }
        return new Item(parts[0], Integer.parseInt(parts[1]), new RawRow(Integer.parseInt(parts[2]), cells, null));
    }

    private static char letter(Cell.Kind kind) {
        return switch (kind) {
            case NUMBER -> 'N';
            case NUMBER_FROM_1904 -> 'M';
            case ERROR -> 'E';
            case TEXT -> 'T';
        };
    }

    private static Cell.Kind kind(char letter) {
        return switch (letter) {
            case 'N' -> Cell.Kind.NUMBER;
            case 'M' -> Cell.Kind.NUMBER_FROM_1904;
            case 'E' -> Cell.Kind.ERROR;
            default -> Cell.Kind.TEXT;
        };
    }

    @Override
    public void close() throws IOException {
        store.closeImmediately();
        Files.deleteIfExists(file);
    }
}
