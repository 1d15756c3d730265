package dev.lehr.framework;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Arguments of transformers that are just accepted, and defaults. Rows are read by [Original].
class TransformersAtLimitsTest {
    @ParameterizedTest
    @MethodSource
    void isWhatItIsHere(Original original) {
        original.check();
    }

    static Stream<Original> isWhatItIsHere() {
        return Original.rows("""
            transformers | 0.05 of 0.1 | get_constant_schedule(last_epoch=3) | 0:0.1 5:0.1 | constant(0.1) |
            transformers | 0.1 | get_constant_schedule_with_warmup(num_warmup_steps=0) | 0:0.1 5:0.1 | \
                    constant(0.1) |
            transformers | 0.1 | get_constant_schedule_with_warmup(num_warmup_steps=0.5) | 0:0 5:0.1 | linear(0.0, \
                    0.1).over(0.5).then(constant(0.1)) |
            transformers | 0.1 | get_linear_schedule_with_warmup(num_warmup_steps=4, num_training_steps=2) | 0:0 \
                    2:0.05 4:0 6:0 | linear(0.0, 0.0).over(4) |
            transformers | 0.1 | get_linear_schedule_with_warmup(num_warmup_steps=4, num_training_steps=4) | 0:0 \
                    2:0.05 4:0 6:0 | linear(0.0, 0.0).over(4) |
            transformers | 0.1 | get_cosine_schedule_with_warmup(num_warmup_steps=0, num_training_steps=4, \
                    num_cycles=1) | 0:0.1 2:0 4:0.1 | formula("max((cos(t / 4 * 6.283185307179586) + 1) * 0.5 * 1 + \
                    0, 0) * 0.1").take(4) | HF-COSINE-REBOUND
            transformers | 0.1 | get_cosine_schedule_with_warmup(num_warmup_steps=0, num_training_steps=4, \
                    num_cycles=1.5) | 0:0.1 2:0.05 4:0 | curve(cosine().cycles(1.5), 0.1, 0.0).over(4) | \
                    HF-COSINE-REBOUND
            transformers | 0.1 | get_cosine_schedule_with_warmup(num_warmup_steps=0, num_training_steps=4, \
                    num_cycles=-0.5) | 0:0.1 2:0.05 4:0 | formula("max((cos(t / 4 * -3.141592653589793) + 1) * 0.5 \
                    * 1 + 0, 0) * 0.1").take(4) | HF-COSINE-REBOUND
            transformers | 0.1 | get_cosine_with_hard_restarts_schedule_with_warmup(num_warmup_steps=2, \
                    num_training_steps=2) | 0:0 1:0.05 2:0.1 4:0 | linear(0.0, 0.0).over(2).then(constant(0.0)) |
            transformers | 0.1 | get_cosine_with_hard_restarts_schedule_with_warmup(num_warmup_steps=2, \
                    num_training_steps=6) | 0:0 1:0.05 2:0.1 4:0.05 6:0 | linear(0.0, \
                    0.1).over(2).then(warmRestarts(0.1, 0.0).first(4).take(4)).then(constant(0.0)) |
            transformers | 0.1 | get_cosine_with_min_lr_schedule_with_warmup(num_warmup_steps=2, \
                    num_training_steps=6, min_lr=0.05) | 0:0 1:0.05 2:0.1 4:0.075 6:0.05 | linear(0.0, \
                    0.1).over(2).then(cosine(0.1, 0.05).over(4)) | HF-COSINE-REBOUND
            transformers | 0.05 of 0.1 | get_cosine_with_min_lr_schedule_with_warmup(num_warmup_steps=2, \
                    num_training_steps=6, min_lr=0.05) | 0:0 1:0.05 2:0.1 4:0.075 6:0.05 | linear(0.0, \
                    0.1).over(2).then(cosine(0.1, 0.05).over(4)) | HF-COSINE-REBOUND
            transformers | 0.1 | get_cosine_with_min_lr_schedule_with_warmup_lr_rate(num_warmup_steps=0, \
                    num_training_steps=4, min_lr_rate=0.5) | 0:0.0926776695297 1:0.075 3:0.05 | cosine(0.1, \
                    0.05).over(4) | HF-COSINE-REBOUND HF-COSINE-EARLY
            transformers | 0.1 | get_cosine_with_min_lr_schedule_with_warmup_lr_rate(num_warmup_steps=2, \
                    num_training_steps=4, min_lr=0, warmup_lr_rate=0.5) | 0:0.05 1:0.1 2:0.05 3:0 | linear(0.05, \
                    0.1).over(1).then(cosine(0.1, 0.0).over(2)) | HF-COSINE-REBOUND HF-COSINE-EARLY
            transformers | 0.1&0.2 | get_polynomial_decay_schedule_with_warmup(num_warmup_steps=2, \
                    num_training_steps=4) | 0:0&0 1:0.05&0.1 3:0.05000005&0.1000001 4:1e-07&2e-07 5:1e-07&2e-07 | \
                    linear(0.0, 0.1).over(2).then(linear(0.1, 1.0E-7).over(2)) & linear(0.0, \
                    0.2).over(2).then(linear(0.2, 2.0E-7).over(2)) | HF-RATE-OF-DEFAULTS
            transformers | 0.1 | get_polynomial_decay_schedule_with_warmup(num_warmup_steps=2, \
                    num_training_steps=2) | 0:0 1:0.05 2:NaN 3:1e-07 | linear(0.0, 1.0E-7).over(2) | \
                    HF-NO-DECAY-STEPS
            transformers | 0.05 of 0.1 | get_polynomial_decay_schedule_with_warmup(num_warmup_steps=2, \
                    num_training_steps=4, lr_end=0.08) | 0:0 1:0.05 3:0.09 4:0.08 5:0.08 | linear(0.0, \
                    0.1).over(2).then(linear(0.1, 0.08).over(2)) |
            transformers | 0.1 | get_inverse_sqrt_schedule(num_warmup_steps=0) | 0:0.1 10000:0.0707106781187 \
                    30000:0.05 | inverseTime(0.1, 1.0).every(10000).power(0.5) |
            transformers | 0.1 | get_inverse_sqrt_schedule(num_warmup_steps=4, timescale=12) | 0:0 4:0.1 40:0.05 | \
                    linear(0.0, 0.1).over(4).then(inverseTime(0.1, 1.0).every(12).power(0.5)) |
            transformers | 0.1 | get_wsd_schedule(num_warmup_steps=2, num_decay_steps=4, num_stable_steps=2, \
                    num_training_steps=100, min_lr_ratio=0.5) | 0:0.05 1:0.075 2:0.1 3:0.1 6:0.075 8:0.05 9:0.05 | \
                    linear(0.05, 0.1).over(2).then(constant(0.1).take(2)).then(cosine(0.1, \
                    0.05).over(4)).then(constant(0.05)) |
            transformers | 0.1 | get_wsd_schedule(num_warmup_steps=4, num_decay_steps=4, num_training_steps=6, \
                    decay_type='1-sqrt') | 0:0 2:0.05 3:0.075 4:0.0292893218813 6:0 | linear(0.0, \
                    0.1).over(4).then(curve(sqrt(), 0.1, 0.0).over(4)).then(constant(0.0)) | HF-NEGATIVE-STABLE
            transformers | 0.1 | get_wsd_schedule(num_warmup_steps=4, num_decay_steps=4, num_training_steps=8, \
                    warmup_type='1-sqrt', decay_type='linear') | 0:0 1:0.0133974596216 3:0.05 4:0.1 6:0.05 8:0 | \
                    curve(sqrt(), 0.1, 0.0).over(4).reverse().then(linear(0.1, 0.0).over(4)).then(constant(0.0)) |
            transformers | 0.1 | get_wsd_schedule(num_warmup_steps=0, num_decay_steps=4, num_training_steps=8, \
                    warmup_type='1-sqrt', num_cycles=1) | 0:0.1 4:0.1 6:0 8:0 | \
                    constant(0.1).take(4).then(cosine(0.1, 0.0).over(4)).then(constant(0.0)) |
            transformers | 0.1 | get_wsd_schedule(num_warmup_steps=2, num_decay_steps=4, num_training_steps=8, \
                    warmup_type='cosine', num_cycles=1.5) | 0:0 1:0.05 2:0.1 4:0.1 6:0.05 8:0 | cosine(0.0, \
                    0.1).over(2).then(constant(0.1).take(2)).then(curve(cosine().cycles(1.5), 0.1, \
                    0.0).over(4)).then(constant(0.0)) |
            transformers | 0.1 | get_linear_schedule_with_warmup(num_warmup_steps=0, num_training_steps=4, \
                    last_epoch=5) | 0:0.1 2:0.05 | linear(0.1, 0.0).over(4) |
            transformers | 0.1 | get_wsd_schedule(num_warmup_steps=1, num_decay_steps=1, num_training_steps=4, \
                    last_epoch=5) | 0:0 1:0.1 2:0.1 3:0.1 4:0 | linear(0.0, \
                    0.1).over(1).then(constant(0.1).take(2)).then(cosine(0.1, 0.0).over(1)).then(constant(0.0)) |
            transformers | 0.1 | get_cosine_schedule_with_warmup(num_warmup_steps=2, num_training_steps=6, \
                    last_epoch=5) | 0:0 2:0.1 4:0.05 | linear(0.0, 0.1).over(2).then(cosine(0.1, 0.0).over(4)) | \
                    HF-COSINE-REBOUND
            transformers | 0.1 | get_cosine_with_min_lr_schedule_with_warmup_lr_rate(num_warmup_steps=2, \
                    num_training_steps=2, min_lr_rate=0.5) | 0:0.05 1:0.1 2:0.05 4:0.05 | linear(0.05, \
                    0.1).over(1).then(constant(0.05)) | HF-COSINE-REBOUND HF-COSINE-EARLY
            """);
    }
}
