package id.takar.population;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a number may be, as the annotations of its record component say.
 *
 * @param least the smallest
 * @param most the largest
 * @param fraction the most digits after the point
 */
record Bounds(BigDecimal least, BigDecimal most, int fraction) {

    static Bounds ofDecimal(AnnotatedElement component) {
        return new Bounds(
                new BigDecimal(component.getAnnotation(DecimalMin.class).value()),
                new BigDecimal(component.getAnnotation(DecimalMax.class).value()),
                component.getAnnotation(Digits.class).fraction());
    }

    static Bounds ofWhole(AnnotatedElement component) {
        return new Bounds(
                BigDecimal.valueOf(Optional.ofNullable(component.getAnnotation(Min.class))
                        .map(Min::value)
                        .orElse((long) Integer.MIN_VALUE)),
                BigDecimal.valueOf(Optional.ofNullable(component.getAnnotation(Max.class))
                        .map(Max::value)
                        .orElse((long) Integer.MAX_VALUE)),
                0);
    }

    /** What was expected, when a number is out of bounds. */
    @Nullable
    String wrong(BigDecimal value) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            return "expected a number from " + least.toPlainString() + " to " + most.toPlainString();
        }
        return value.scale() > fraction ? "expected at most " + fraction + " digits after the point" : null;
    }
}
