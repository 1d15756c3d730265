package dev.lehr.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DigitsTest {
    private static final Digits ALL = Digits.load();

    @Test
    void areComplete() {
        assertThat(ALL.size()).isEqualTo(1_797);
        assertThat(ALL.pixels()).hasSize(1_797 * Digits.PIXELS);
        for (float pixel : ALL.pixels()) {
            assertThat(pixel).isBetween(0f, 1f);
        }
        for (int digit = 0; digit < Digits.CLASSES; digit++) {
            assertThat(ALL.labels()).contains(digit);
        }
    }

    @Test
    void splitIsTheSameForTheSameSeedAndLosesNothing() {
        Digits.Split split = ALL.split(1_500, new Random(1));
        assertThat(split.train().size()).isEqualTo(1_500);
        assertThat(split.test().size()).isEqualTo(297);
        assertThat(split.test().labels())
                .isEqualTo(ALL.split(1_500, new Random(1)).test().labels());
        assertThat(sum(split.train()) + sum(split.test())).isEqualTo(sum(ALL));
    }

    @Test
    void batchesAreEquallyLargeButTheLast() {
        List<Digits> batches = ALL.batches(50, new Random(1));
        assertThat(batches).hasSize(36);
        assertThat(batches.subList(0, 35)).allMatch(batch -> batch.size() == 50);
        assertThat(batches.getLast().size()).isEqualTo(47);
    }

    private static double sum(Digits digits) {
        double sum = 0;
        for (float pixel : digits.pixels()) {
            sum += pixel;
        }
        return sum;
    }
}
