package id.takar.web;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/** Something that everybody who is signed in has to see on every page, until it is settled. */
public interface Alarm {
    /** What is to be said now; empty when all is well. */
    List<MessageSourceResolvable> now();
}
