package id.takar.engine;

import java.util.List;

/** What rules said so far in one evaluation, in the order in which they spoke. */
interface Spoken {
    /** How often rules spoke. */
    int count();

    /** The rule that spoke. */
    Rule rule(int firing);

    /** What it said. */
    Object said(int firing);

    /** All of it with its reasons, to keep. */
    List<Firing> firings();
}
