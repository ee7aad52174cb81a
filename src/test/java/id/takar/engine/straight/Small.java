package id.takar.engine.straight;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The world of small rule files: facts of every kind that rules may meet. */
public final class Small {
    private Small() {}

    /** A word. */
    public enum Colour {
        RED,
        GREEN,
        BLUE
    }

    /** A single that is given. */
    public record Person(
            @Nullable String name,
            @Nullable Integer age,
            @Nullable BigDecimal score,
            @Nullable Colour colour) {
        /** Something computed, with an argument. */
        public boolean isOlderThan(Integer years) {
            return age != null && age > years;
        }

        /** Something that cannot be had of the nameless. */
        public Integer letters() {
            if (name == null) {
                throw new IllegalStateException("nameless");
            }
            return name.length();
        }
    }

    /** Another single that is given. */
    public record Unit(@Nullable String name, @Nullable Integer size) {}

    /** Of which there may be many. */
    public record Item(
            String key, @Nullable Integer amount, @Nullable Colour colour) {}

    /** Another of which there may be many. */
    public record Task(String key) {}

    /** A conclusion. */
    public record Grade(String value) {
        public static Grade of(String value) {
            return new Grade(value);
        }

        public static Grade of(Integer value) {
            return new Grade("" + value);
        }
    }

    /** Another conclusion. */
    public record Level(Integer value) {
        public static Level of(Integer value) {
            return new Level(value);
        }
    }

    /** A third conclusion. */
    public record Answer(boolean value) {
        public static Answer of(boolean value) {
            return new Answer(value);
        }
    }

    /** A statement, of which there may be many and which no rule asks for. */
    public record Line(String text, @Nullable Object about) {
        public static Line of(String text) {
            return new Line(text, null);
        }

        public static Line of(String text, @Nullable Object about) {
            return new Line(text, about);
        }
    }

    /** Of which there are kinds. */
    public static class Animal {
        private final String name;

        public Animal(String name) {
            this.name = name;
        }

        public String getName() {
            return name;
        }
    }

    /** A kind. */
    public static final class Dog extends Animal {
        public Dog(String name) {
            super(name);
        }
    }
}
