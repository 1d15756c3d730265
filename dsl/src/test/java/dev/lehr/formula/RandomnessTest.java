package dev.lehr.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Random numbers are the same in every run, and the quantiles of the normal distribution are right on all pieces.
class RandomnessTest {
    /// Computed with integers of any size.
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.28176129772258507",
        "-0.0, -0.0, 0.28176129772258507",
        "0, 1, 0.9832656087460087",
        "1, 0, 0.7093767190854735",
        "1, 1, 0.2689774208773196",
        "42, 1000, 0.26029490671873423",
        "-7, 0.5, 0.11987885448040758",
        "3, -1, 0.042447322756154704"
    })
    void twoNumbersGiveThisOne(double seed, double number, double random) {
        assertThat(Randomness.uniform(seed, number)).isEqualTo(random);
    }

    /// Computed with 60 digits; the pieces meet at 0.075, and at `e^-25`, which is 1.4e-11.
    @ParameterizedTest
    @CsvSource({
        "1e-300, -37.0470962993612",
        "1e-20, -9.262340089798407",
        "1e-12, -7.034483825301132",
        "1e-5, -4.264890793922825",
        "0.01, -2.326347874040841",
        "0.0625, -1.5341205443525463",
        "0.074, -1.4466320671589785",
        "0.075, -1.439531470938456",
        "0.076, -1.4325027208258116",
        "0.25, -0.6744897501960817",
        "0.5, 0",
        "0.625, 0.31863936396437514",
        "0.75, 0.6744897501960817",
        "0.9375, 1.5341205443525463",
        "0.96875, 1.8627318674216515",
        "0.9999999999990905, 7.047700256664409"
    })
    void quantilesOfTheNormalDistribution(double probability, double quantile) {
        assertThat(Math.abs(Randomness.probit(probability) - quantile)).isLessThanOrEqualTo(2 * Math.ulp(quantile));
    }

    @Test
    void certaintyIsInfinite() {
        assertThat(Randomness.probit(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Randomness.probit(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Randomness.probit(-0.001)).isNaN();
        assertThat(Randomness.probit(1.001)).isNaN();
    }
}
