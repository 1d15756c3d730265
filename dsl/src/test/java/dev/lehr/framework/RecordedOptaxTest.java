package dev.lehr.framework;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The schedules of optax. Rows are read by [Original]; the rates were recorded from the library at work.
class RecordedOptaxTest {
    @ParameterizedTest
    @MethodSource
    void givesWhatWasRecorded(Original original) {
        original.check();
    }

    static Stream<Original> givesWhatWasRecorded() {
        return Original.rows("""
            optax | 1 | constant_schedule(value=0.0003) | 0:0.0003 1:0.0003 10:0.0003 20:0.0003 | constant(3.0E-4) \
                    |
            optax | 1 | constant_schedule(value=0.0) | 0:0 1:0 10:0 20:0 | constant(0.0) |
            optax | 1 | cosine_decay_schedule(alpha=0.1, init_value=0.1, decay_steps=50) | 0:0.1 1:0.0999112027793 \
                    30:0.0410942352531 49:0.0100887972207 50:0.01 60:0.01 | cosine(0.1, \
                    0.010000000000000002).over(50) |
            optax | 1 | cosine_decay_schedule(alpha=0.01, exponent=0.5, init_value=0.0003, decay_steps=60) | \
                    0:0.0003 1:0.000299898225518 2:0.000299592971822 3:0.000299084448119 30:0.000213010714012 \
                    60:3e-06 | curve(cosine().exponent(0.5), 3.0E-4, 2.9999999999999997E-6).over(60) |
            optax | 1 | cosine_decay_schedule(init_value=1.0, decay_steps=1) | 0:1 1:0 10:0 20:0 | cosine(1.0, \
                    0.0).over(1) |
            optax | 1 | cosine_decay_schedule(alpha=1.0, init_value=0.1, decay_steps=20) | 0:0.1 1:0.1 30:0.1 \
                    60:0.1 | cosine(0.1, 0.1).over(20) |
            optax | 1 | cosine_onecycle_schedule(transition_steps=50, peak_value=0.1) | 0:0.004 1:0.00504891516478 \
                    14:0.0989510848352 15:0.1 30:0.0611262021936 60:4e-07 | cosine(0.004, \
                    0.1).over(1).stretch(15).then(cosine(0.1, 4.0E-7).over(1).stretch(35)) |
            optax | 1 | cosine_onecycle_schedule(pct_start=0.5, div_factor=10.0, final_div_factor=100.0, \
                    transition_steps=20, peak_value=0.1) | 0:0.01 1:0.0122024567667 11:0.0975552729889 \
                    12:0.090460398869 15:0.05005 30:0.0001 | cosine(0.01, 0.1).over(1).stretch(10).then(cosine(0.1, \
                    1.0E-4).over(1).stretch(10)) |
            optax | 1 | cosine_onecycle_schedule(pct_start=0.25, transition_steps=10, peak_value=0.1) | 0:0.004 \
                    1:0.052 2:0.1 3:0.0961939918497 8:0.014645002362 15:4e-07 | cosine(0.004, \
                    0.1).over(1).stretch(2.5).then(cosine(0.1, 4.0E-7).over(1).stretch(7.5)) |
            optax | 1 | exponential_decay(staircase=True, init_value=0.1, transition_steps=10, decay_rate=0.5) | \
                    0:0.1 1:0.1 9:0.1 10:0.05 30:0.0125 60:0.0015625 | exponential(0.1, 0.5).every(10).heldEach(10) \
                    |
            optax | 1 | exponential_decay(transition_begin=5, init_value=0.1, transition_steps=7, decay_rate=0.9) | \
                    0:0.1 1:0.1 5:0.1 6:0.0985061205441 30:0.0686404924861 60:0.043699539442 | \
                    constant(0.1).take(5).then(exponential(0.1, 0.9).every(7)) |
            optax | 1 | exponential_decay(transition_begin=5, staircase=True, end_value=0.05, init_value=0.1, \
                    transition_steps=7, decay_rate=0.9) | 0:0.1 1:0.1 12:0.09 13:0.09 30:0.0729 60:0.05 | \
                    constant(0.1).take(5).then(exponential(0.1, 0.9).every(7).heldEach(7)).max(constant(0.05)) |
            optax | 1 | exponential_decay(end_value=0.01, init_value=0.001, transition_steps=10, decay_rate=1.5) | \
                    0:0.001 1:0.00104137974399 30:0.003375 57:0.01 58:0.01 60:0.01 | exponential(0.001, \
                    1.5).every(10).min(constant(0.01)) |
            optax | 1 | exponential_decay(staircase=True, init_value=0.001, transition_steps=10, decay_rate=1.5) | \
                    0:0.001 1:0.001 30:0.003375 59:0.00759375 60:0.011390625 | exponential(0.001, \
                    1.5).every(10).heldEach(10) |
            optax | 1 | exponential_decay(init_value=0.1, transition_steps=1000, decay_rate=0.94) | 0:0.1 \
                    1:0.0999938126511 25443:0.0207153358687 100000:0.000205487477052 | exponential(0.1, \
                    0.94).every(1000) |
            optax | 1 | join_schedules(schedules=[linear_schedule(init_value=0.0, end_value=0.1, \
                    transition_steps=5), constant_schedule(value=0.1), linear_schedule(init_value=0.1, \
                    end_value=0.0, transition_steps=20)], boundaries=[5, 30]) | 0:0 1:0.02 5:0.1 6:0.1 30:0.1 60:0 \
                    | linear(0.0, 0.1).over(5).take(5).then(constant(0.1).take(25)).then(linear(0.1, 0.0).over(20)) \
                    |
            optax | 1 | join_schedules(schedules=[exponential_decay(init_value=0.1, transition_steps=10, \
                    decay_rate=0.5), cosine_decay_schedule(init_value=0.05, decay_steps=20, alpha=0.1)], \
                    boundaries=[15]) | 0:0.1 1:0.0933032991537 14:0.0378929141628 15:0.05 30:0.0115900974233 \
                    60:0.005 | exponential(0.1, 0.5).every(10).take(15).then(cosine(0.05, \
                    0.005000000000000001).over(20)) |
            optax | 1 | join_schedules(schedules=[linear_schedule(init_value=0.0, end_value=0.1, \
                    transition_steps=10), cosine_decay_schedule(init_value=0.1, decay_steps=10)], boundaries=[5]) | \
                    0:0 1:0.01 5:0.1 6:0.0975528258148 15:0 30:0 | linear(0.0, \
                    0.1).over(10).take(5).then(cosine(0.1, 0.0).over(10)) |
            optax | 1 | join_schedules(schedules=[constant_schedule(value=0.1)], boundaries=[]) | 0:0.1 1:0.1 5:0.1 \
                    10:0.1 | constant(0.1) |
            optax | 1 | join_schedules(schedules=[linear_schedule(init_value=0.0, end_value=0.1, \
                    transition_steps=4), constant_schedule(value=0.1), exponential_decay(init_value=0.1, \
                    transition_steps=5, decay_rate=0.7), cosine_decay_schedule(init_value=0.02, decay_steps=20)], \
                    boundaries=[4, 10, 30]) | 0:0 1:0.025 4:0.1 5:0.1 30:0.02 60:0 | linear(0.0, \
                    0.1).over(4).take(4).then(constant(0.1).take(6)).then(exponential(0.1, \
                    0.7).every(5).take(20)).then(cosine(0.02, 0.0).over(20)) |
            optax | 1 | linear_onecycle_schedule(transition_steps=100, peak_value=1.0) | 0:0.04 1:0.072 30:1 \
                    31:0.982545454545 55:0.563636363636 110:4e-06 | linear(0.04, 1.0).over(30).then(linear(1.0, \
                    0.04).over(55.00000000000001)).then(linear(0.04, 4.0E-6).over(15)) |
            optax | 1 | linear_onecycle_schedule(pct_start=0.5, pct_final=0.75, div_factor=10.0, \
                    final_div_factor=100.0, transition_steps=20, peak_value=0.1) | 0:0.01 1:0.019 10:0.1 11:0.082 \
                    15:0.01 30:0.0001 | linear(0.01, 0.1).over(10).then(linear(0.1, \
                    0.01).over(5)).then(linear(0.01, 1.0E-4).over(5)) |
            optax | 1 | linear_onecycle_schedule(transition_steps=10, peak_value=0.1) | 0:0.004 1:0.036 3:0.1 \
                    4:0.0808 8:0.004 15:4e-07 | linear(0.004, 0.1).over(3).then(linear(0.1, \
                    0.004).over(5.5)).then(linear(0.004, 4.0E-7).over(1.5)) |
            optax | 1 | linear_schedule(init_value=1.0, end_value=0.01, transition_steps=40) | 0:1 1:0.97525 \
                    30:0.2575 40:0.01 41:0.01 60:0.01 | linear(1.0, 0.01).over(40) |
            optax | 1 | linear_schedule(transition_begin=5, init_value=0.1, end_value=0.0, transition_steps=50) | \
                    0:0.1 1:0.1 30:0.05 55:0 56:0 60:0 | linear(0.1, 0.0).over(50).shift(5) |
            optax | 1 | linear_schedule(init_value=0.0, end_value=0.1, transition_steps=10) | 0:0 1:0.01 10:0.1 \
                    11:0.1 30:0.1 60:0.1 | linear(0.0, 0.1).over(10) |
            optax | 1 | linear_schedule(transition_begin=3, init_value=0.1, end_value=0.1, transition_steps=10) | \
                    0:0.1 1:0.1 30:0.1 60:0.1 | linear(0.1, 0.1).over(10).shift(3) |
            optax | 1 | linear_schedule(init_value=0.1, end_value=0.05, transition_steps=0) | 0:0.1 1:0.1 10:0.1 \
                    20:0.1 | constant(0.05) | OPTAX-NO-STEPS
            optax | 1 | linear_schedule(transition_begin=-3, init_value=0.1, end_value=0.01, transition_steps=20) | \
                    0:0.1 1:0.0955 20:0.01 21:0.01 30:0.01 60:0.01 | linear(0.1, 0.01).over(20) | \
                    OPTAX-NEGATIVE-BEGIN
            optax | 1 | piecewise_constant_schedule(boundaries_and_scales=[[10, 0.1], [20, 0.01]], init_value=1.0) \
                    | 0:1 1:1 10:0.1 11:0.1 30:0.001 60:0.001 | piecewise(1.0).at(10, 0.1).at(20, 0.001) | \
                    OPTAX-ACCUMULATED-SCALES
            optax | 1 | piecewise_constant_schedule(boundaries_and_scales=[[100, 0.1]], init_value=0.1) | 0:0.1 \
                    1:0.1 30:0.1 60:0.1 | piecewise(0.1).at(100, 0.010000000000000002) |
            optax | 1 | piecewise_constant_schedule(init_value=0.1) | 0:0.1 1:0.1 10:0.1 20:0.1 | piecewise(0.1) |
            optax | 1 | piecewise_constant_schedule(boundaries_and_scales=[[5, 2.0], [10, 0.0]], init_value=0.1) | \
                    0:0.1 1:0.1 10:0 11:0 30:0 60:0 | piecewise(0.1).at(5, 0.2).at(10, 0.0) | \
                    OPTAX-ACCUMULATED-SCALES
            optax | 1 | piecewise_constant_schedule(boundaries_and_scales=[[32000, 0.1], [48000, 0.1], [64000, \
                    3.0]], init_value=0.001) | 0:0.001 1:0.001 32000:0.0001 32001:0.0001 33707:0.0001 100000:3e-05 \
                    | piecewise(0.001).at(32000, 1.0E-4).at(48000, 1.0E-5).at(64000, 3.0000000000000004E-5) | \
                    OPTAX-ACCUMULATED-SCALES
            optax | 1 | piecewise_interpolate_schedule(boundaries_and_scales=[[10, 0.5], [30, 0.5]], \
                    interpolate_type='linear', init_value=0.1) | 0:0.1 1:0.095 10:0.05 11:0.04875 30:0.025 60:0.025 \
                    | linear(0.1, 0.05).over(10).then(linear(0.05, 0.025).over(20)) | OPTAX-ACCUMULATED-SCALES
            optax | 1 | piecewise_interpolate_schedule(boundaries_and_scales=[[1, 2.0], [50, 0.1]], \
                    interpolate_type='linear', init_value=1.0) | 0:1 1:2 30:0.934693877551 50:0.2 51:0.2 60:0.2 | \
                    linear(1.0, 2.0).over(1).then(linear(2.0, 0.2).over(49)) | OPTAX-ACCUMULATED-SCALES
            optax | 1 | piecewise_interpolate_schedule(boundaries_and_scales=[[4, 0.1], [8, 0.01]], \
                    interpolate_type='cosine', init_value=1.0) | 0:1 1:0.868198051534 3:0.231801948466 4:0.1 \
                    10:0.001 20:0.001 | cosine(1.0, 0.1).over(4).then(cosine(0.1, 0.001).over(4)) | \
                    OPTAX-ACCUMULATED-SCALES
            optax | 1 | polynomial_schedule(transition_begin=5, init_value=1.0, end_value=0.01, power=2, \
                    transition_steps=40) | 0:1 1:1 5:1 6:0.95111875 30:0.14921875 60:0.01 | polynomial(1.0, 0.01, \
                    2.0).over(40).shift(5) |
            optax | 1 | polynomial_schedule(init_value=0.1, end_value=0.0, power=0.9, transition_steps=50) | 0:0.1 \
                    1:0.0981981866597 30:0.0438383290554 50:0 51:0 60:0 | polynomial(0.1, 0.0, 0.9).over(50) |
            optax | 1 | polynomial_schedule(init_value=0.1, end_value=0.2, power=1.0, transition_steps=30) | 0:0.1 \
                    1:0.103333333333 30:0.2 60:0.2 | linear(0.1, 0.2).over(30) |
            optax | 1 | polynomial_schedule(transition_begin=1, init_value=1.0, end_value=0.0, power=1.5, \
                    transition_steps=7) | 0:1 1:1 8:0 9:0 30:0 60:0 | polynomial(1.0, 0.0, 1.5).over(7).shift(1) |
            optax | 1 | polynomial_schedule(init_value=0.1, end_value=0.0, power=2, transition_steps=0) | 0:0.1 \
                    1:0.1 10:0.1 20:0.1 | constant(0.0) | OPTAX-NO-STEPS
            optax | 1 | sgdr_schedule(cosine_kwargs=[dict(init_value=0.0, peak_value=0.1, warmup_steps=5, \
                    decay_steps=20, end_value=0.0), dict(init_value=0.0, peak_value=0.08, warmup_steps=5, \
                    decay_steps=30, end_value=0.0)]) | 0:0 1:0.02 5:0.1 6:0.0989073800367 30:0.072360679775 60:0 | \
                    linear(0.0, 0.1).over(5).take(5).then(cosine(0.1, 0.0).over(15)).take(20).then(linear(0.0, \
                    0.08).over(5).take(5)).then(cosine(0.08, 0.0).over(25)) | OPTAX-DECAY-INCLUDES-WARMUP
            optax | 1 | sgdr_schedule(cosine_kwargs=[dict(init_value=0.0, peak_value=0.1, warmup_steps=3, \
                    decay_steps=17, end_value=0.0)]) | 0:0 1:0.0333333333333 3:0.1 4:0.0987463956091 20:0 40:0 | \
                    linear(0.0, 0.1).over(3).take(3).then(cosine(0.1, 0.0).over(14)) | OPTAX-DECAY-INCLUDES-WARMUP
            optax | 1 | sgdr_schedule(cosine_kwargs=[dict(init_value=0.0, peak_value=0.1, warmup_steps=1000, \
                    decay_steps=10000, end_value=0.0), dict(init_value=0.0, peak_value=0.05, warmup_steps=1000, \
                    decay_steps=30000, end_value=0.0), dict(init_value=0.0, peak_value=0.02, warmup_steps=1000, \
                    decay_steps=50000, end_value=0.0)]) | 0:0 1:0.0001 1000:0.1 1001:0.0999999969538 \
                    33857:0.00533442542878 100000:0 | linear(0.0, 0.1).over(1000).take(1000).then(cosine(0.1, \
                    0.0).over(9000)).take(10000).then(linear(0.0, 0.05).over(1000).take(1000).then(cosine(0.05, \
                    0.0).over(29000)).take(30000)).then(linear(0.0, 0.02).over(1000).take(1000)).then(cosine(0.02, \
                    0.0).over(49000)) | OPTAX-DECAY-INCLUDES-WARMUP
            optax | 1 | warmup_constant_schedule(init_value=0.0, peak_value=0.1, warmup_steps=10) | 0:0 1:0.01 \
                    10:0.1 11:0.1 15:0.1 30:0.1 | linear(0.0, 0.1).over(10) |
            optax | 1 | warmup_constant_schedule(init_value=0.1, peak_value=0.05, warmup_steps=20) | 0:0.1 1:0.0975 \
                    15:0.0625 20:0.05 21:0.05 30:0.05 | linear(0.1, 0.05).over(20) |
            optax | 1 | warmup_cosine_decay_schedule(end_value=0.01, exponent=2.0, init_value=0.0, peak_value=0.1, \
                    warmup_steps=1, decay_steps=60) | 0:0 1:0.1 2:0.0998724878078 3:0.0994908541449 \
                    30:0.0337138681383 60:0.01 | linear(0.0, \
                    0.1).over(1).take(1).then(curve(cosine().exponent(2.0), 0.1, 0.01).over(59)) | \
                    OPTAX-DECAY-INCLUDES-WARMUP
            optax | 1 | warmup_cosine_decay_schedule(exponent=0.5, init_value=0.0, peak_value=0.1, warmup_steps=20, \
                    decay_steps=40) | 0:0 1:0.005 30:0.0707106781187 40:0 41:0 60:0 | linear(0.0, \
                    0.1).over(20).take(20).then(curve(cosine().exponent(0.5), 0.1, 0.0).over(20)) | \
                    OPTAX-DECAY-INCLUDES-WARMUP
            optax | 1 | warmup_cosine_decay_schedule(end_value=0.2, init_value=0.05, peak_value=0.1, \
                    warmup_steps=7, decay_steps=33) | 0:0.05 1:0.0571428571429 7:0.1 8:0.100364556295 \
                    30:0.196750812134 60:0.2 | linear(0.05, 0.1).over(7).take(7).then(cosine(0.1, 0.2).over(26)) | \
                    OPTAX-DECAY-INCLUDES-WARMUP
            optax | 1 | warmup_cosine_decay_schedule(init_value=0.0, peak_value=0.0, warmup_steps=5, \
                    decay_steps=20) | 0:0 1:0 15:0 30:0 | linear(0.0, 0.0).over(5).take(5).then(cosine(0.0, \
                    0.0).over(15)) | OPTAX-DECAY-INCLUDES-WARMUP
            optax | 1 | warmup_cosine_decay_schedule(init_value=0.0, peak_value=0.1, warmup_steps=0, \
                    decay_steps=20) | 0:0.1 1:0.0993844170298 15:0.0146446609407 19:0.000615582970243 20:0 30:0 | \
                    cosine(0.1, 0.0).over(20) | OPTAX-NO-STEPS OPTAX-DECAY-INCLUDES-WARMUP
            optax | 1 | warmup_cosine_decay_schedule(end_value=3e-05, exponent=1.5, init_value=1e-06, \
                    peak_value=0.0003, warmup_steps=10000, decay_steps=90000) | 0:1e-06 1:1.0299e-06 10000:0.0003 \
                    10001:0.000299999999844 31356:0.000235729195059 100000:3e-05 | linear(1.0E-6, \
                    3.0E-4).over(10000).take(10000).then(curve(cosine().exponent(1.5), 3.0E-4, \
                    2.9999999999999997E-5).over(80000)) | OPTAX-DECAY-INCLUDES-WARMUP
            optax | 1 | warmup_exponential_decay_schedule(init_value=0.0, peak_value=0.1, warmup_steps=5, \
                    transition_steps=10, decay_rate=0.5) | 0:0 1:0.02 5:0.1 6:0.0933032991537 30:0.0176776695297 \
                    60:0.00220970869121 | linear(0.0, 0.1).over(5).take(5).then(exponential(0.1, 0.5).every(10)) |
            optax | 1 | warmup_exponential_decay_schedule(end_value=0.05, init_value=0.01, peak_value=0.1, \
                    warmup_steps=10, transition_steps=7, decay_rate=0.9) | 0:0.01 1:0.019 10:0.1 11:0.0985061205441 \
                    30:0.0740055537639 60:0.05 | linear(0.01, 0.1).over(10).take(10).then(exponential(0.1, \
                    0.9).every(7).max(constant(0.05))) |
            optax | 1 | warmup_exponential_decay_schedule(end_value=0.1, init_value=0.0, peak_value=1.0, \
                    warmup_steps=1, transition_steps=1, decay_rate=0.95) | 0:0 1:1 30:0.225935540993 46:0.1 47:0.1 \
                    60:0.1 | linear(0.0, 1.0).over(1).take(1).then(exponential(1.0, 0.95).max(constant(0.1))) |
            optax | 1 | warmup_exponential_decay_schedule(transition_begin=10, staircase=True, end_value=0.001, \
                    init_value=0.0, peak_value=0.1, warmup_steps=20, transition_steps=5, decay_rate=0.8) | 0:0 \
                    1:0.005 30:0.1 35:0.08 36:0.08 60:0.0262144 | linear(0.0, \
                    0.1).over(20).take(20).then(constant(0.1).take(10).then(exponential(0.1, \
                    0.8).every(5).heldEach(5)).max(constant(0.001))) |
            optax | 1 | warmup_exponential_decay_schedule(transition_begin=1000, end_value=1e-06, init_value=0.0, \
                    peak_value=0.001, warmup_steps=5000, transition_steps=2400, decay_rate=0.97) | 0:0 1:2e-07 \
                    5000:0.001 5001:0.001 17623:0.000862852598656 100000:0.000303314327564 | linear(0.0, \
                    0.001).over(5000).take(5000).then(constant(0.001).take(1000).then(exponential(0.001, \
                    0.97).every(2400)).max(constant(1.0E-6))) |
            """);
    }
}
