package bench;

import java.util.List;

/** Something that decides about cases. */
public interface Engine {
    /** How many cases it likes to get at once. */
    default int batch() {
        return 1;
    }

    /** The box of each case. */
    int[] boxes(List<Case> cases);
}
