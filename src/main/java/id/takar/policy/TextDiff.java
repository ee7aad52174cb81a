package id.takar.policy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.jspecify.annotations.Nullable;

/** The lines that differ, in the form that `diff -u` and git have. */
final class TextDiff {
    private TextDiff() {}

    /** Null where a file is not there. */
    static String of(byte @Nullable [] before, byte @Nullable [] after) {
        var was = new RawText(before == null ? new byte[0] : before);
        var is = new RawText(after == null ? new byte[0] : after);
        var out = new ByteArrayOutputStream();
        try (var formatter = new DiffFormatter(out)) {
            formatter.format(new HistogramDiff().diff(RawTextComparator.DEFAULT, was, is), was, is);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
