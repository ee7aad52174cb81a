package id.takar.cli;

/** The command was asked for something that cannot work; the message says what to do. */
final class Misuse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Misuse(String message) {
        super(message);
    }
}
