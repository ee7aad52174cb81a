package id.takar.cli;

import java.io.PrintStream;

/** The terminal's way in: one command, its answer on the streams given, and an exit code. */
public final class Terminal {

    private Terminal() {}

    public static int run(String[] args, PrintStream out, PrintStream err) {
        err.println("`" + String.join(" ", args) + "` is not there yet.");
        return 2;
    }
}
