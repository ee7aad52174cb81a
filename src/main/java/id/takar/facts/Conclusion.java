package id.takar.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type that a rule concludes for later rules to match: at most one of it in an evaluation. The outcome id it is
 * listed under is the policy's choice ({@link Promise}), never Java's.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Conclusion {
    /** Digits after the point at which its number is shown, half up; comparisons use the unrounded value. */
    int shownAt() default 0;

    /** Whom it is concluded about; a rule speaks about employees or about groups, never both. */
    About about() default About.EMPLOYEE;
}
