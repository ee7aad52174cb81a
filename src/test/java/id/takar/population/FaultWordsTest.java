package id.takar.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultWordsTest {
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "column `Gol`: unknown value `III/z`; did you mean `III/a`?"
                        + " | kolom `Gol`: nilai `III/z` tidak dikenal; maksudnya `III/a`?",
                "expected a number, found the text `dua … tiga` | seharusnya angka, yang ada teks `dua … tiga`",
                "the NIP `198505172010011000` stands in line 2 already"
                        + " | NIP `198505172010011000` sudah ada di baris 2",
                "It cannot be read: the packed file is damaged. To do: pack it again."
                        + " | Berkas tidak dapat dibaca: berkas terkemas rusak. Yang perlu dilakukan: kemas lagi.",
                "one of `I/a`, `I/b` | salah satu dari `I/a`, `I/b`",
            })
    void saysItInIndonesian(String english, String indonesian) {
        assertThat(FaultWords.in(english, INDONESIAN)).isEqualTo(indonesian);
        assertThat(FaultWords.in(english, Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    void leavesWhatItDoesNotKnowAsItIs() {
        assertThat(FaultWords.in("something else", INDONESIAN)).isEqualTo("something else");
    }
}
