package id.takar.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a type that an employee file states and rules may match: at most one of it in an evaluation. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Given {
    /** Where the type's properties stand in an employee file, such as {@code rank}; empty for the file itself. */
    String at();

    /** Whether a file may state several of it, as work results are. A rule names at most one such type. */
    boolean many() default false;

    /**
     * The property that is the day of the event which the type states; empty when it states none. A policy dated by the
     * event goes by it.
     */
    String dayOf() default "";
}
