package dev.lehr.framework;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Arguments of Keras and timm that are just accepted, and defaults. Rows are read by [Original].
class KerasAndTimmAtLimitsTest {
    @ParameterizedTest
    @MethodSource
    void isWhatItIsHere(Original original) {
        original.check();
    }

    static Stream<Original> isWhatItIsHere() {
        return Original.rows("""
            keras | 1 | ExponentialDecay(initial_learning_rate=1, decay_steps=2, decay_rate=0) | 0:1 1:0 | \
                    formula("0 ^ (t / 2) * 1") |
            keras | 1 | InverseTimeDecay(initial_learning_rate=1, decay_steps=2, decay_rate=0) | 0:1 1:1 | \
                    inverseTime(1.0, 0.0).every(2) |
            keras | 1 | PiecewiseConstantDecay(boundaries=[0, 5], values=[1, 2, 3]) | 0:1 1:2 5:2 6:3 | \
                    piecewise(2.0).at(5, 3.0) | KERAS-INCLUSIVE-BOUNDARY
            keras | 1 | PolynomialDecay(initial_learning_rate=1, decay_steps=4, power=0) | 0:1 4:1 5:1 | \
                    constant(1.0).take(4) |
            keras | 1 | PolynomialDecay(initial_learning_rate=1, decay_steps=4, cycle=True, end_learning_rate=0) | \
                    0:1 2:0.5 4:0 6:0.25 8:0 | linear(1.0, 0.0).over(4).repeat() | KERAS-CYCLE-STRETCHES
            keras | 1 | CosineDecay(initial_learning_rate=1, decay_steps=4, warmup_steps=2) | 0:1 2:0.5 4:0 | \
                    cosine(1.0, 0.0).over(4) | KERAS-IGNORED-WARMUP
            keras | 1 | CosineDecay(initial_learning_rate=1, decay_steps=4, warmup_target=2, warmup_steps=0) | 0:2 \
                    2:1 4:0 | cosine(2.0, 0.0).over(4) | KERAS-DECAY-EXCLUDES-WARMUP
            keras | 1 | CosineDecayRestarts(initial_learning_rate=1, first_decay_steps=4) | 0:1 2:0.5 4:1 8:0.5 | \
                    warmRestarts(1.0, 0.0).first(4).lengthFactor(2.0) | KERAS-RESTARTS-BY-LOGARITHM
            timm | 0.1 | CosineLRScheduler(t_initial=4, cycle_limit=0, lr_min=0.01) | 0:0.01 2:0.01 | \
                    constant(0.01) |
            timm | 0.1 | CosineLRScheduler(t_initial=4, cycle_limit=2, cycle_decay=0) | 0:0.1 2:0.05 4:0 8:0 | \
                    warmRestarts(piecewise(0.1).at(1, 0.0), constant(0.0)).first(4).cycles(2) |
            timm | 0.1 | CosineLRScheduler(t_initial=4, cycle_mul=0.5, cycle_limit=2) | 0:0.1 2:0.05 4:0.1 5:0.05 \
                    6:0 | warmRestarts(0.1, 0.0).first(4).cycles(2).lengthFactor(0.5) | TIMM-RESTARTS-BY-LOGARITHM \
                    TIMM-SHRINKING-CYCLES
            timm | 0.1 | CosineLRScheduler(t_initial=4, k_decay=2, warmup_t=2) | 0:0 1:0.05 2:0.0853553390593 4:0 | \
                    curve(cosine().kDecay(2.0), 0.1, 0.0).over(4).overlayWarmup(2, from(0.0)) | TIMM-OVERLAY-WARMUP
            timm | 0.1 | PolyLRScheduler(t_initial=4) | 0:0.1 2:0.0707106781187 4:0 | polynomial(0.1, 0.0, \
                    0.5).over(4) |
            timm | 0.1 | TanhLRScheduler(t_initial=4, warmup_t=2) | 0:0 1:0.0491006895019 2:0.0982013790038 4:0 | \
                    curve(tanh(-7.0, 3.0), 0.1, 0.0).over(4).overlayWarmup(2, from(0.0)) | TIMM-OVERLAY-WARMUP \
                    TIMM-TANH-ENDS
            timm | 0.1 | TanhLRScheduler(t_initial=4, warmup_t=2, warmup_prefix=True) | 0:0 1:0.05 \
                    2:0.0999999168472 4:0.0982013790038 6:0 | linear(0.0, 0.1).over(2).then(curve(tanh(-7.0, 3.0), \
                    0.1, 0.0).over(4)) | TIMM-TANH-ENDS
            timm | 0.1 | StepLRScheduler(decay_t=2) | 0:0.1 2:0.1 | step(0.1).every(2).gamma(1.0) |
            timm | 0.1 | StepLRScheduler(decay_t=2, decay_rate=0.5, warmup_t=2, warmup_prefix=False) | 0:0 1:0.05 \
                    2:0.05 4:0.025 | step(0.1).every(2).gamma(0.5).overlayWarmup(2, from(0.0)) | \
                    TIMM-OVERLAY-WARMUP
            timm | 0.1 | MultiStepLRScheduler(decay_t=[0, 3]) | 0:0.1 3:0.1 | multiStep(0.1).at(0, 3).gamma(1.0) | \
                    TIMM-MULTISTEP-EARLY
            timm | 0.1 | MultiStepLRScheduler(decay_t=[0, 3, 3], decay_rate=0.5) | 0:0.05 1:0.05 2:0.0125 3:0.0125 \
                    | multiStep(0.1).at(0, 3, 3).gamma(0.5) | TIMM-MULTISTEP-EARLY
            keras | 1 | ExponentialDecay(initial_learning_rate=1, decay_steps=2, decay_rate=0.5, name='n') | 0:1 \
                    2:0.5 | exponential(1.0, 0.5).every(2) |
            keras | 1 | PiecewiseConstantDecay(boundaries=[5], values=[1, 2], name='n') | 0:1 5:1 6:2 | \
                    piecewise(1.0).at(5, 2.0) | KERAS-INCLUSIVE-BOUNDARY
            timm | 0.1 | CosineLRScheduler(t_initial=4, t_in_epochs=False, noise_pct=0.6, noise_std=1, \
                    noise_seed=42, noise_type='normal', initialize=True, verbose=True) | 0:0.1 4:0 | cosine(0.1, \
                    0.0).over(4) |
            timm | 0.1 | CosineLRScheduler(t_initial=4, warmup_t=2, warmup_lr_init=0.02, lr_min=0.01) | 0:0.02 \
                    1:0.06 2:0.055 4:0.01 | cosine(0.1, 0.01).over(4).overlayWarmup(2, from(0.02)) | \
                    TIMM-OVERLAY-WARMUP
            timm | 0.1 | CosineLRScheduler(t_initial=4, cycle_limit=3, cycle_decay=0.5, lr_min=0.02) | 0:0.1 4:0.05 \
                    8:0.025 10:0.0225 12:0.02 | warmRestarts(exponential(0.1, 0.5), \
                    constant(0.02)).first(4).cycles(3) |
            keras | 1 | CosineDecay(initial_learning_rate=1, decay_steps=4, warmup_target=2, warmup_steps=2) | 0:1 \
                    1:1.5 2:2 4:1 6:0 7:0 | linear(1.0, 2.0).over(2).then(cosine(2.0, 0.0).over(4)) | \
                    KERAS-DECAY-EXCLUDES-WARMUP
            """);
    }
}
