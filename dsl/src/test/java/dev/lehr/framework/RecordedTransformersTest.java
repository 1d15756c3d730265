package dev.lehr.framework;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The schedules of transformers. Rows are read by [Original]; the rates were recorded from the library at work.
class RecordedTransformersTest {
    @ParameterizedTest
    @MethodSource
    void givesWhatWasRecorded(Original original) {
        original.check();
    }

    static Stream<Original> givesWhatWasRecorded() {
        return Original.rows("""
            transformers | 0.1 | get_constant_schedule() | 0:0.1 1:0.1 10:0.1 20:0.1 | constant(0.1) |
            transformers | 0.1 | get_constant_schedule_with_warmup(num_warmup_steps=10) | 0:0 1:0.01 10:0.1 11:0.1 \
                    15:0.1 30:0.1 | linear(0.0, 0.1).over(10).then(constant(0.1)) |
            transformers | 0.1 | get_constant_schedule_with_warmup(num_warmup_steps=1) | 0:0 1:0.1 10:0.1 20:0.1 | \
                    linear(0.0, 0.1).over(1).then(constant(0.1)) |
            transformers | 0.1 | get_constant_schedule_with_warmup(num_warmup_steps=0) | 0:0.1 1:0.1 10:0.1 20:0.1 \
                    | constant(0.1) |
            transformers | 0.1 | get_cosine_schedule_with_warmup(num_warmup_steps=20, num_training_steps=20) | 0:0 \
                    1:0.005 20:0.1 39:0 40:0.1 | linear(0.0, 0.0).over(20) | HF-COSINE-REBOUND
            transformers | 1 | get_cosine_schedule_with_warmup(num_warmup_steps=1, num_training_steps=2) | 0:0 1:1 \
                    5:1 9:1 10:0 | linear(0.0, 1.0).over(1).then(cosine(1.0, 0.0).over(1)) | HF-COSINE-REBOUND
            transformers | 0.1 | get_cosine_schedule_with_warmup(num_cycles=1.5, num_warmup_steps=5, \
                    num_training_steps=50) | 0:0 1:0.02 5:0.1 6:0.0989073800367 30:0.075 60:0.075 | linear(0.0, \
                    0.1).over(5).then(curve(cosine().cycles(1.5), 0.1, 0.0).over(45)) | HF-COSINE-REBOUND
            transformers | 0.1 | get_cosine_schedule_with_warmup(num_cycles=1.0, num_warmup_steps=5, \
                    num_training_steps=50) | 0:0 1:0.02 5:0.1 6:0.0995134034371 30:0.0030153689607 \
                    60:0.0586824088833 | linear(0.0, 0.1).over(5).then(formula("max((cos(t / 45 * \
                    6.283185307179586) + 1) * 0.5 * 1 + 0, 0) * 0.1").take(45)) | HF-COSINE-REBOUND
            transformers | 0.1 | get_cosine_with_hard_restarts_schedule_with_warmup(num_warmup_steps=0, \
                    num_training_steps=50) | 0:0.1 1:0.0999013364214 30:0.0345491502813 49:9.86635785864e-05 50:0 \
                    60:0 | warmRestarts(0.1, 0.0).first(50).take(50).then(constant(0.0)) |
            transformers | 0.1 | get_cosine_with_hard_restarts_schedule_with_warmup(num_warmup_steps=20, \
                    num_training_steps=20) | 0:0 1:0.005 20:0.1 21:0 22:0 40:0 | linear(0.0, \
                    0.0).over(20).then(constant(0.0)) |
            transformers | 0.1 | get_cosine_with_hard_restarts_schedule_with_warmup(num_cycles=3, \
                    num_warmup_steps=30, num_training_steps=20) | 0:0 1:0.00333333333333 20:0.0666666666667 30:0.1 \
                    31:0 40:0 | linear(0.0, 0.0).over(30).then(constant(0.0)) |
            transformers | 1 | get_cosine_with_hard_restarts_schedule_with_warmup(num_cycles=2, num_warmup_steps=1, \
                    num_training_steps=2) | 0:0 1:1 2:0 3:0 5:0 10:0 | linear(0.0, \
                    1.0).over(1).then(warmRestarts(1.0, 0.0).first(0.5).take(1)).then(constant(0.0)) |
            transformers | 0.1 | get_cosine_with_min_lr_schedule_with_warmup(min_lr=0.01, num_warmup_steps=5, \
                    num_training_steps=50) | 0:0 1:0.02 5:0.1 6:0.0998903822617 30:0.047185832005 \
                    60:0.0205280000596 | linear(0.0, 0.1).over(5).then(cosine(0.1, 0.01).over(45)) | \
                    HF-COSINE-REBOUND
            transformers | 0.1 | get_cosine_with_min_lr_schedule_with_warmup(num_cycles=1.5, min_lr_rate=0.5, \
                    num_warmup_steps=0, num_training_steps=50) | 0:0.1 1:0.0995571812682 30:0.0952254248594 50:0.05 \
                    51:0.0504428187318 60:0.0827254248594 | curve(cosine().cycles(1.5), 0.1, 0.05).over(50) | \
                    HF-COSINE-REBOUND
            transformers | 5e-05 | get_cosine_with_min_lr_schedule_with_warmup(min_lr=0.0, num_warmup_steps=10, \
                    num_training_steps=60) | 0:0 1:5e-06 10:5e-05 11:4.99506682107e-05 30:3.27254248594e-05 60:0 | \
                    linear(0.0, 5.0E-5).over(10).then(cosine(5.0E-5, 0.0).over(50)) | HF-COSINE-REBOUND
            transformers | 0.1 | get_cosine_with_min_lr_schedule_with_warmup_lr_rate(num_cycles=1.5, \
                    min_lr_rate=0.5, num_warmup_steps=0, num_training_steps=50) | 0:0.0995571812682 \
                    1:0.0982444121472 30:0.0976206763117 49:0.05 50:0.0504428187318 60:0.0870438418525 | \
                    curve(cosine().cycles(1.5), 0.1, 0.05).over(50) | HF-COSINE-REBOUND HF-COSINE-EARLY
            transformers | 5e-05 | get_cosine_with_min_lr_schedule_with_warmup_lr_rate(min_lr=0.0, \
                    num_warmup_steps=10, num_training_steps=60) | 0:5e-06 1:1e-05 9:5e-05 10:4.99506682107e-05 \
                    30:3.12172471791e-05 60:4.93317892932e-08 | linear(5.0E-6, 5.0E-5).over(9).then(cosine(5.0E-5, \
                    0.0).over(50)) | HF-COSINE-REBOUND HF-COSINE-EARLY
            transformers | 0.1 | get_cosine_with_min_lr_schedule_with_warmup_lr_rate(min_lr=0.2, \
                    num_warmup_steps=10, num_training_steps=30) | 0:0.01 1:0.02 9:0.1 10:0.10061558297 \
                    30:0.19938441703 60:0.157821723252 | linear(0.010000000000000002, 0.1).over(9).then(cosine(0.1, \
                    0.2).over(20)) | HF-COSINE-REBOUND HF-COSINE-EARLY
            transformers | 0.1 | get_cosine_with_min_lr_schedule_with_warmup_lr_rate(min_lr_rate=0.1, \
                    warmup_lr_rate=0.5, num_warmup_steps=1, num_training_steps=50) | 0:0.05 1:0.0999075426738 \
                    30:0.039458572551 49:0.01 50:0.0100924573262 60:0.0207349318734 | cosine(0.1, \
                    0.010000000000000002).over(49) | HF-COSINE-REBOUND HF-COSINE-EARLY
            transformers | 0.1 | get_cosine_with_min_lr_schedule_with_warmup_lr_rate(min_lr_rate=0.0, \
                    warmup_lr_rate=0.0, num_warmup_steps=20, num_training_steps=60) | 0:0 1:0.00526315789474 19:0.1 \
                    20:0.0998458666867 30:0.0824724024165 60:0.000154133313344 | linear(0.0, \
                    0.1).over(19).then(cosine(0.1, 0.0).over(40)) | HF-COSINE-REBOUND HF-COSINE-EARLY
            transformers | 0.1 | get_inverse_sqrt_schedule(num_warmup_steps=10) | 0:0 1:0.01 10:0.1 \
                    11:0.0953462589246 30:0.057735026919 60:0.0408248290464 | linear(0.0, \
                    0.1).over(10).then(inverseTime(0.1, 1.0).every(10).power(0.5)) |
            transformers | 0.01 | get_inverse_sqrt_schedule(timescale=20, num_warmup_steps=5) | 0:0 1:0.002 5:0.01 \
                    6:0.00975900072949 30:0.00666666666667 60:0.00516397779494 | linear(0.0, \
                    0.01).over(5).then(inverseTime(0.01, 1.0).every(20).power(0.5)) |
            transformers | 1 | get_inverse_sqrt_schedule(num_warmup_steps=1) | 0:0 1:1 2:0.707106781187 \
                    3:0.57735026919 30:0.182574185835 60:0.129099444874 | linear(0.0, \
                    1.0).over(1).then(inverseTime(1.0, 1.0).power(0.5)) |
            transformers | 0.1 | get_linear_schedule_with_warmup(num_warmup_steps=0, num_training_steps=50) | 0:0.1 \
                    1:0.098 30:0.04 50:0 51:0 60:0 | linear(0.1, 0.0).over(50) |
            transformers | 0.1 | get_linear_schedule_with_warmup(num_warmup_steps=20, num_training_steps=20) | 0:0 \
                    1:0.005 19:0.095 20:0 40:0 | linear(0.0, 0.0).over(20) |
            transformers | 1 | get_linear_schedule_with_warmup(num_warmup_steps=1, num_training_steps=2) | 0:0 1:1 \
                    2:0 3:0 5:0 10:0 | linear(0.0, 1.0).over(1).then(linear(1.0, 0.0).over(1)) |
            transformers | 0.1 | get_polynomial_decay_schedule_with_warmup(num_warmup_steps=5, \
                    num_training_steps=50) | 0:0 1:0.02 5:0.1 6:0.09777778 30:0.0444445 60:1e-07 | linear(0.0, \
                    0.1).over(5).then(linear(0.1, 1.0E-7).over(45)) |
            transformers | 0.1 | get_polynomial_decay_schedule_with_warmup(lr_end=0.0, power=0.5, \
                    num_warmup_steps=0, num_training_steps=50) | 0:0.1 1:0.0989949493661 30:0.0632455532034 50:0 \
                    51:0 60:0 | polynomial(0.1, 0.0, 0.5).over(50) |
            transformers | 1 | get_polynomial_decay_schedule_with_warmup(lr_end=0.5, power=0.9, num_warmup_steps=1, \
                    num_training_steps=30) | 0:0 1:1 29:0.524144143643 30:0.5 60:0.5 | linear(0.0, \
                    1.0).over(1).then(polynomial(1.0, 0.5, 0.9).over(29)) |
            transformers | 0.1 | get_polynomial_decay_schedule_with_warmup(lr_end=0.001, power=2.0, \
                    num_warmup_steps=100, num_training_steps=1000) | 0:0 1:0.001 100:0.1 101:0.0997801222222 \
                    542:0.0266378222222 1500:0.001 | linear(0.0, 0.1).over(100).then(polynomial(0.1, 0.001, \
                    2.0).over(900)) |
            transformers | 0.1 | get_wsd_schedule(num_training_steps=60, decay_type='linear', min_lr_ratio=0.1, \
                    num_warmup_steps=7, num_decay_steps=20) | 0:0.01 1:0.0228571428571 7:0.1 8:0.1 35:0.1 70:0.01 | \
                    linear(0.010000000000000002, 0.1).over(7).then(constant(0.1).take(33)).then(linear(0.1, \
                    0.010000000000000002).over(20)).then(constant(0.010000000000000002)) |
            transformers | 0.1 | get_wsd_schedule(num_training_steps=60, min_lr_ratio=0.1, num_warmup_steps=7, \
                    num_decay_steps=20) | 0:0.01 1:0.0228571428571 7:0.1 8:0.1 35:0.1 70:0.01 | \
                    linear(0.010000000000000002, 0.1).over(7).then(constant(0.1).take(33)).then(cosine(0.1, \
                    0.010000000000000002).over(20)).then(constant(0.010000000000000002)) |
            transformers | 0.0006 | get_wsd_schedule(num_stable_steps=80000, num_warmup_steps=2000, \
                    num_decay_steps=10000) | 0:0 1:3e-07 2000:0.0006 2001:0.0006 26624:0.0006 100000:0 | \
                    linear(0.0, 6.0E-4).over(2000).then(constant(6.0E-4).take(80000)).then(cosine(6.0E-4, \
                    0.0).over(10000)).then(constant(0.0)) |
            transformers | 0.0006 | get_wsd_schedule(num_stable_steps=80000, decay_type='1-sqrt', \
                    num_warmup_steps=2000, num_decay_steps=10000) | 0:0 1:3e-07 25708:0.0006 82000:0.0006 \
                    82001:0.000594 100000:0 | linear(0.0, \
                    6.0E-4).over(2000).then(constant(6.0E-4).take(80000)).then(curve(sqrt(), 6.0E-4, \
                    0.0).over(10000)).then(constant(0.0)) |
            transformers | 0.0006 | get_wsd_schedule(num_stable_steps=80000, warmup_type='cosine', \
                    decay_type='linear', num_warmup_steps=2000, num_decay_steps=10000) | 0:0 1:3.70110088943e-10 \
                    27240:0.0006 82000:0.0006 82001:0.00059994 100000:0 | cosine(0.0, \
                    6.0E-4).over(2000).then(constant(6.0E-4).take(80000)).then(linear(6.0E-4, \
                    0.0).over(10000)).then(constant(0.0)) |
            transformers | 0.0006 | get_wsd_schedule(num_stable_steps=80000, warmup_type='cosine', \
                    num_warmup_steps=2000, num_decay_steps=10000) | 0:0 1:3.70110088943e-10 26772:0.0006 100000:0 | \
                    cosine(0.0, 6.0E-4).over(2000).then(constant(6.0E-4).take(80000)).then(cosine(6.0E-4, \
                    0.0).over(10000)).then(constant(0.0)) |
            transformers | 0.1 | get_wsd_schedule(num_training_steps=60, warmup_type='cosine', decay_type='1-sqrt', \
                    min_lr_ratio=0.1, num_warmup_steps=7, num_decay_steps=20) | 0:0.01 1:0.0144564009444 35:0.1 \
                    40:0.1 41:0.0798753882025 70:0.01 | cosine(0.010000000000000002, \
                    0.1).over(7).then(constant(0.1).take(33)).then(curve(sqrt(), 0.1, \
                    0.010000000000000002).over(20)).then(constant(0.010000000000000002)) |
            transformers | 0.0006 | get_wsd_schedule(num_stable_steps=80000, warmup_type='1-sqrt', \
                    decay_type='linear', num_warmup_steps=2000, num_decay_steps=10000) | 0:0 1:1.50018754689e-07 \
                    2000:0.0006 2001:0.0006 29863:0.0006 100000:0 | curve(sqrt(), 6.0E-4, \
                    0.0).over(2000).reverse().then(constant(6.0E-4).take(80000)).then(linear(6.0E-4, \
                    0.0).over(10000)).then(constant(0.0)) |
            transformers | 0.0006 | get_wsd_schedule(num_stable_steps=80000, warmup_type='1-sqrt', \
                    num_warmup_steps=2000, num_decay_steps=10000) | 0:0 1:1.50018754689e-07 2000:0.0006 2001:0.0006 \
                    26013:0.0006 100000:0 | curve(sqrt(), 6.0E-4, \
                    0.0).over(2000).reverse().then(constant(6.0E-4).take(80000)).then(cosine(6.0E-4, \
                    0.0).over(10000)).then(constant(0.0)) |
            transformers | 0.0006 | get_wsd_schedule(num_stable_steps=80000, warmup_type='1-sqrt', \
                    decay_type='1-sqrt', num_warmup_steps=2000, num_decay_steps=10000) | 0:0 1:1.50018754689e-07 \
                    2000:0.0006 2001:0.0006 25375:0.0006 100000:0 | curve(sqrt(), 6.0E-4, \
                    0.0).over(2000).reverse().then(constant(6.0E-4).take(80000)).then(curve(sqrt(), 6.0E-4, \
                    0.0).over(10000)).then(constant(0.0)) |
            transformers | 0.1 | get_wsd_schedule(num_stable_steps=20, num_cycles=1.5, num_warmup_steps=10, \
                    num_decay_steps=20) | 0:0 1:0.01 30:0.1 37:0.000615582970243 38:0.00954915028125 60:0 | \
                    linear(0.0, 0.1).over(10).then(constant(0.1).take(20)).then(curve(cosine().cycles(1.5), 0.1, \
                    0.0).over(20)).then(constant(0.0)) |
            """);
    }
}
