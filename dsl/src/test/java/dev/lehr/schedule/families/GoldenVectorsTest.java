package dev.lehr.schedule.families;

import static dev.lehr.schedule.Families.cyclic;
import static dev.lehr.schedule.Families.inverseSqrt;
import static dev.lehr.schedule.Families.oneCycle;
import static dev.lehr.schedule.Families.warmRestarts;
import static dev.lehr.schedule.Families.wsd;
import static dev.lehr.schedule.Schedule.constant;
import static dev.lehr.schedule.Schedule.cosine;
import static dev.lehr.schedule.Schedule.curve;
import static dev.lehr.schedule.Schedule.exponential;
import static dev.lehr.schedule.Schedule.from;
import static dev.lehr.schedule.Schedule.linear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lehr.schedule.Cyclic;
import dev.lehr.schedule.OneCycle;
import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Schedule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Numbers that other libraries give for the same configuration, to twelve digits.
class GoldenVectorsTest {
    private static final Cyclic CYCLES = cyclic(0.01, 0.1).up(4).down(6);
    private static final OneCycle TORCH = oneCycle(1).over(100).lastStep();

    @ParameterizedTest
    @MethodSource("vectors")
    void agrees(String source, Schedule schedule, double[] stepsAndValues) {
        for (int i = 0; i < stepsAndValues.length; i += 2) {
            double expected = stepsAndValues[i + 1];
            assertThat(schedule.at(stepsAndValues[i]))
                    .as("%s at %s", source, stepsAndValues[i])
                    .isCloseTo(expected, within(Math.max(1e-11 * Math.abs(expected), 1e-17)));
        }
    }

    static Stream<Arguments> vectors() {
        return Stream.of(
                values(
                        "optax cosine, exponent 2",
                        curve(Profile.cosine().exponent(2), 1, 0).over(100),
                        5,
                        0.987726234834,
                        50,
                        0.25),
                values(
                        "optax linear_onecycle",
                        linear(0.04, 1)
                                .over(30)
                                .then(linear(1, 0.04).over(55))
                                .then(linear(0.04, 4e-6).over(15)),
                        0,
                        0.04,
                        15,
                        0.52,
                        30,
                        1,
                        31,
                        0.982545454545,
                        85,
                        0.04,
                        86,
                        0.0373336,
                        99,
                        0.0026704,
                        100,
                        4e-6),
                values(
                        "optax cosine_onecycle",
                        oneCycle(1).over(100).rate(),
                        31,
                        0.999496535285,
                        85,
                        0.109087822429,
                        99,
                        0.000507464715476),
                values(
                        "optax sgdr",
                        cosine(1, 0)
                                .over(8)
                                .warmup(2)
                                .then(cosine(0.5, 0).over(18).warmup(2)),
                        9,
                        0.0380602337444,
                        10,
                        0,
                        12,
                        0.5,
                        20,
                        0.293412044417),
                values(
                        "transformers cosine with hard restarts",
                        warmRestarts(1, 0).first(30).cycles(3).warmup(10),
                        11,
                        0.997260947684,
                        50,
                        0.75,
                        55,
                        0.5,
                        99,
                        0.00273905231586),
                values(
                        "transformers inverse_sqrt",
                        inverseSqrt(1, 10).warmup(10),
                        5,
                        0.5,
                        11,
                        0.953462589246,
                        100,
                        0.316227766017),
                values("transformers wsd", stable(Profile.linear()), 0, 0.1, 5, 0.55, 99, 0.19),
                values("transformers wsd, cosine", stable(Profile.cosine()), 99, 0.122024567667),
                values("transformers wsd, 1-sqrt", stable(Profile.sqrt()), 99, 0.146185031755),
                values(
                        "timm cosine",
                        warmRestarts(1, 0)
                                .first(10)
                                .lengthFactor(2)
                                .peakFactor(0.5)
                                .cycles(3),
                        9,
                        0.0244717418524,
                        10,
                        0.5,
                        11,
                        0.496922085149,
                        29,
                        0.00307791485122,
                        30,
                        0.25,
                        70,
                        0),
                values(
                        "timm k-decay",
                        curve(Profile.cosine().kDecay(2), 1, 0).over(20),
                        10,
                        0.853553390593,
                        19,
                        0.0232729138405),
                values("timm poly", curve(Profile.polynomial(0.5), 1, 0).over(20), 5, 0.866025403784),
                values("torch CyclicLR", CYCLES.rate(), 1, 0.0325, 5, 0.085, 9, 0.025),
                values("torch CyclicLR, triangular2", CYCLES.halving().rate(), 4, 0.1, 14, 0.055),
                values(
                        "torch CyclicLR, exp_range",
                        CYCLES.scaledEachStep(exponential(1, 0.9)).rate(),
                        4,
                        0.069049,
                        14,
                        0.0305891132095),
                values(
                        "torch OneCycleLR",
                        TORCH.rate(),
                        1,
                        0.0428137805659,
                        15,
                        0.545986676121,
                        29,
                        1,
                        98,
                        0.000507464715476,
                        99,
                        4e-6),
                values(
                        "torch OneCycleLR, linear",
                        TORCH.anneal(Profile.linear()).rate(),
                        1,
                        0.0731034482759,
                        30,
                        0.985714342857),
                values(
                        "torch OneCycleLR, three phases",
                        TORCH.threePhase().rate(),
                        30,
                        0.997186219434,
                        58,
                        0.04,
                        59,
                        0.0399413218921),
                values(
                        "torch CosineAnnealingWarmRestarts",
                        warmRestarts(1, 0.1).first(10).lengthFactor(2),
                        9.5,
                        0.105540246732,
                        15,
                        0.868198051534,
                        20,
                        0.55,
                        30,
                        1),
                values(
                        "torch SWALR",
                        constant(0.1).take(5).decayTo(0.05).over(10),
                        5,
                        0.1,
                        6,
                        0.095,
                        14,
                        0.055,
                        15,
                        0.05,
                        99,
                        0.05));
    }

    private static Schedule stable(Profile profile) {
        return wsd(1).warmup(10, from(0.1)).stable(80).decay(10, profile, 0.1);
    }

    private static Arguments values(String source, Schedule schedule, double... stepsAndValues) {
        return Arguments.of(source, schedule, stepsAndValues);
    }
}
