package id.takar.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DictionaryTest {
    private static final byte[] COMMON =
            "the employee has served in the rank for four years ".repeat(40).getBytes(UTF_8);
    private static final byte[] TEXT =
            "here, the employee has served in the rank for four years and is met".getBytes(UTF_8);

    @Property(tries = 200)
    void whatIsPackedIsReadAgain(@ForAll byte[] common, @ForAll @Size(max = 2000) byte[] text) {
        var dictionary = new Dictionary(common);

        assertThat(dictionary.unpack(dictionary.pack(text))).isEqualTo(text);
    }

    @Test
    void keepsLittleOfWhatIsCommon() {
        byte[] packed = new Dictionary(COMMON).pack(TEXT);

        assertThat(packed).hasSizeLessThan(TEXT.length * 3 / 4);
        assertThat(new Dictionary(COMMON).unpack(packed)).isEqualTo(TEXT);
    }

    @Test
    void noticesAChangedByteAndAnotherDictionary() {
        byte[] packed = new Dictionary(COMMON).pack(TEXT);
        var other = new Dictionary(
                "something else that no text here has ".repeat(60).getBytes(UTF_8));
        byte[] changed = packed.clone();
        changed[changed.length - 1] ^= 1;

        for (byte[] bytes : new byte[][] {changed, TEXT}) {
            assertThatThrownBy(() -> new Dictionary(COMMON).unpack(bytes))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("not packed so");
        }
        assertThatThrownBy(() -> other.unpack(packed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void severalArePackedOneAfterTheOther() {
        var dictionary = new Dictionary(COMMON);
        try (var packer = dictionary.packer()) {
            assertThat(packer.pack(TEXT)).isEqualTo(packer.pack(TEXT)).isEqualTo(dictionary.pack(TEXT));
        }
    }
}
