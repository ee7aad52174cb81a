package id.takar.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a type that a file states and rules may match: at most one of it in an evaluation. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Given {
    /** Where the type's properties stand in the file, such as {@code rank}; empty for the file itself. */
    String at();

    /** Whether a file may state several of it, as work results are. A rule names at most one such type. */
    boolean many() default false;

    /**
     * The property that is the day of the event which the type states; empty when it states none. A policy dated by the
     * event goes by it.
     */
    String dayOf() default "";

    /** Whom it speaks about; a rule speaks about employees or about groups, never both. */
    About about() default About.EMPLOYEE;

    /** Whether it is shown beside a decision and enters none: a rule that asks for it only notes. */
    boolean contextOnly() default false;

    /** Digits after the point at which its computed numbers are shown, half up; as they are when negative. */
    int shownAt() default -1;
}
