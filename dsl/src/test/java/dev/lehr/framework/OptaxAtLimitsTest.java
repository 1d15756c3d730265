package dev.lehr.framework;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Arguments of optax that are just accepted, and defaults. Rows are read by [Original].
class OptaxAtLimitsTest {
    @ParameterizedTest
    @MethodSource
    void isWhatItIsHere(Original original) {
        original.check();
    }

    static Stream<Original> isWhatItIsHere() {
        return Original.rows("""
            optax | 1 | polynomial_schedule(init_value=1, end_value=0.5, power=0, transition_steps=4) | 0:1 4:1 5:1 \
                    | constant(1.0) |
            optax | 1 | polynomial_schedule(init_value=1, end_value=0.5, power=2, transition_steps=4, \
                    transition_begin=-2) | 0:1 2:0.625 4:0.5 | polynomial(1.0, 0.5, 2.0).over(4) | \
                    OPTAX-NEGATIVE-BEGIN
            optax | 1 | linear_schedule(init_value=1, end_value=0.5, transition_steps=-1) | 0:1 4:1 | constant(0.5) \
                    | OPTAX-NO-STEPS
            optax | 1 | exponential_decay(init_value=1, transition_steps=2, decay_rate=0) | 0:1 4:1 | constant(1.0) \
                    | OPTAX-ZERO-RATE
            optax | 1 | exponential_decay(init_value=1, transition_steps=0, decay_rate=0.5) | 0:1 4:1 | \
                    constant(1.0) | OPTAX-NO-STEPS
            optax | 1 | exponential_decay(init_value=1, transition_steps=2, decay_rate=2, end_value=3, \
                    transition_begin=2) | 0:1 2:1 4:2 5:2.82842712475 6:3 | \
                    constant(1.0).take(2).then(exponential(1.0, 2.0).every(2)).min(constant(3.0)) |
            optax | 1 | exponential_decay(init_value=1, transition_steps=2, decay_rate=1, end_value=3) | 0:1 2:1 | \
                    exponential(1.0, 1.0).every(2).min(constant(3.0)) |
            optax | 1 | exponential_decay(init_value=1, transition_steps=2, decay_rate=0.5, end_value=0.3, \
                    staircase=True, transition_begin=-1) | 0:1 1:1 2:0.5 3:0.5 4:0.3 | exponential(1.0, \
                    0.5).every(2).heldEach(2).max(constant(0.3)) | OPTAX-NEGATIVE-BEGIN
            optax | 1 | cosine_decay_schedule(init_value=1, decay_steps=4, exponent=0, alpha=0.5) | 0:1 2:1 4:1 | \
                    constant(1.0) |
            optax | 1 | piecewise_constant_schedule(init_value=1, boundaries_and_scales=[]) | 0:1 5:1 | \
                    piecewise(1.0) |
            optax | 1 | piecewise_constant_schedule(init_value=1, boundaries_and_scales=[[0, 0.5], [3, 0]]) | 0:0.5 \
                    2:0.5 3:0 | piecewise(0.5).at(3, 0.0) | OPTAX-ACCUMULATED-SCALES
            optax | 1 | piecewise_interpolate_schedule(interpolate_type='linear', init_value=1, \
                    boundaries_and_scales=[]) | 0:1 5:1 | constant(1.0).take(0) |
            optax | 1 | piecewise_interpolate_schedule(interpolate_type='linear', init_value=1, \
                    boundaries_and_scales=[[0, 0.5], [4, 0.5]]) | 0:0.5 2:0.375 4:0.25 | linear(0.5, 0.25).over(4) \
                    | OPTAX-ACCUMULATED-SCALES
            optax | 1 | piecewise_interpolate_schedule(interpolate_type='cosine', init_value=1, \
                    boundaries_and_scales=[[-2, 0.5], [4, 0.5]]) | 0:0.4375 2:0.3125 4:0.25 | cosine(0.5, \
                    0.25).over(4) | OPTAX-ACCUMULATED-SCALES
            optax | 1 | linear_onecycle_schedule(transition_steps=10, peak_value=1, pct_start=0, pct_final=1, \
                    div_factor=2) | 0:1 5:0.50005 10:0.0001 | linear(1.0, 0.5).over(10) | OPTAX-PHASES-COLLIDE
            optax | 1 | linear_onecycle_schedule(transition_steps=10, peak_value=1, pct_start=0.5, pct_final=0.5, \
                    div_factor=2) | 0:0.5 5:0.25 10:2.5e-05 | linear(0.5, 1.0).over(5).then(linear(0.5, \
                    5.0E-5).over(5)) | OPTAX-PHASES-COLLIDE
            optax | 1 | cosine_onecycle_schedule(transition_steps=10.5, peak_value=1, pct_start=0.25, div_factor=2, \
                    final_div_factor=5) | 0:0.5 1:0.75 2:1 6:0.55 10:0.1 | cosine(0.5, \
                    1.0).over(1).stretch(2.625).then(cosine(1.0, 0.1).over(1).stretch(7.875)) |
            optax | 1 | cosine_onecycle_schedule(transition_steps=10, peak_value=1, pct_start=0) | 0:1 5:0.500002 \
                    10:4e-06 | cosine(1.0, 4.0E-6).over(1).stretch(10) | OPTAX-PHASES-COLLIDE
            optax | 1 | join_schedules(schedules=[constant_schedule(value=1), constant_schedule(value=2), \
                    constant_schedule(value=3)], boundaries=[5, 2]) | 0:1 2:3 4:3 5:3 6:3 | \
                    constant(1.0).take(2).then(constant(2.0).take(3)).then(constant(3.0)) | OPTAX-UNORDERED
            optax | 1 | join_schedules(schedules=[constant_schedule(value=1), linear_schedule(init_value=2, \
                    end_value=4, transition_steps=2)], boundaries=[-1]) | 0:3 1:4 2:4 | linear(2.0, 4.0).over(2) | \
                    OPTAX-UNORDERED
            optax | 1 | warmup_constant_schedule(init_value=0, peak_value=1, warmup_steps=0) | 0:0 1:0 | \
                    constant(1.0) | OPTAX-NO-STEPS
            optax | 1 | warmup_cosine_decay_schedule(init_value=0, peak_value=0, warmup_steps=2, decay_steps=4, \
                    end_value=1) | 0:0 2:0 4:0 | linear(0.0, 0.0).over(2).take(2).then(cosine(0.0, 0.0).over(2)) | \
                    OPTAX-DECAY-INCLUDES-WARMUP
            optax | 1 | warmup_cosine_decay_schedule(init_value=0, peak_value=2, warmup_steps=2, decay_steps=4, \
                    end_value=1, exponent=0) | 0:0 2:2 4:2 | linear(0.0, 2.0).over(2).take(2).then(constant(2.0)) | \
                    OPTAX-DECAY-INCLUDES-WARMUP
            optax | 1 | join_schedules(schedules=[constant_schedule(value=1), \
                    piecewise_interpolate_schedule(interpolate_type='linear', init_value=2, \
                    boundaries_and_scales=[])], boundaries=[5]) | 0:1 4:1 5:2 6:2 | \
                    constant(1.0).take(5).then(constant(2.0)) |
            """);
    }
}
