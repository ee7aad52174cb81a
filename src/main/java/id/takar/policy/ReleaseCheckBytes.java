package id.takar.policy;

import id.takar.engine.DiagnosticBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What is to be said about a release, as it comes from another process. */
final class ReleaseCheckBytes {
    private ReleaseCheckBytes() {}

    static byte[] of(ReleaseCheck check) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            write(check, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static ReleaseCheck read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(ReleaseCheck check, DataOutputStream out) throws IOException {
        out.writeUTF(check.release());
        DiagnosticBytes.write(check.findings(), out);
        out.writeInt(check.rules());
        out.writeInt(check.scenarios());
        var coverage = check.coverage();
        out.writeInt(coverage.rules());
        out.writeInt(coverage.provenRules());
        out.writeInt(coverage.thresholds());
        out.writeInt(coverage.provenThresholds());
        DiagnosticBytes.write(coverage.open(), out);
        out.writeLong(check.unconfirmed());
        out.writeInt(check.unread().size());
        for (var fact : check.unread()) {
            out.writeUTF(fact);
        }
    }

    static ReleaseCheck read(DataInputStream in) throws IOException {
        String release = in.readUTF();
        var findings = DiagnosticBytes.read(in);
        int rules = in.readInt();
        int scenarios = in.readInt();
        var coverage = new Coverage(in.readInt(), in.readInt(), in.readInt(), in.readInt(), DiagnosticBytes.read(in));
        long unconfirmed = in.readLong();
        List<String> unread = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            unread.add(in.readUTF());
        }
        return new ReleaseCheck(release, findings, rules, scenarios, coverage, unconfirmed, List.copyOf(unread));
    }
}
