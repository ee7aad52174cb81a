package id.takar.confine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a process of a {@link WorkerPool} does. It has little memory, no environment and where the system allows it no
 * network, and whoever started it may kill it.
 */
public interface Worker {
    /** Told once when the process is ready, so that its start does not count as the time of a question. */
    int READY = 0x7A;
    /** Goes before each question. */
    int QUESTION = 0x51;

    /**
     * Reads one question and writes its answer.
     *
     * @throws IOException when nobody listens any more
     */
    void answer(DataInputStream in, DataOutputStream out) throws IOException;

    /**
     * Answers what comes from the process's input on its output, until its input ends.
     *
     * @throws IOException when nobody listens any more
     */
    static void serve(Worker worker) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(System.out));
        // What a library prints must not be taken for an answer.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        var in = new DataInputStream(new BufferedInputStream(System.in));
        out.writeByte(READY);
        out.flush();
        while (in.read() == QUESTION) {
            worker.answer(in, out);
            out.flush();
        }
    }
}
