package dev.lehr.framework;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Arguments of PyTorch that are just accepted, and defaults. Rows are read by [Original].
class TorchAtLimitsTest {
    @ParameterizedTest
    @MethodSource
    void isWhatItIsHere(Original original) {
        original.check();
    }

    static Stream<Original> isWhatItIsHere() {
        return Original.rows("""
            torch | 0.1 | ConstantLR(factor=1, total_iters=2) | 0:0.1 2:0.1 | piecewise(0.1).at(2, 0.1) |
            torch | 0.1 | ConstantLR(factor=0.5, total_iters=0) | 0:0.05 5:0.05 | constant(0.1) | TORCH-ZERO-ITERS
            torch | 0.1 | ConstantLR(factor=0.5, total_iters=1) | 0:0.05 1:0.1 5:0.1 | piecewise(0.05).at(1, 0.1) | \

            torch | 0.1 | ConstantLR(factor=0.5, total_iters=1.5) | 0:0.05 1:0.05 2:0.05 | piecewise(0.05).at(1.5, \
                    0.1) | TORCH-PARTIAL-ITERS
            torch | 0.1 | ConstantLR() | 0:0.0333333333333 4:0.0333333333333 5:0.1 | \
                    piecewise(0.03333333333333333).at(5, 0.1) |
            torch | 0.1 | LinearLR() | 0:0.0333333333333 4:0.0866666666667 5:0.1 6:0.1 | \
                    linear(0.03333333333333333, 0.1).over(5) |
            torch | 0.1 | LinearLR(start_factor=1, end_factor=0, total_iters=4) | 0:0.1 2:0.05 4:0 5:0 | \
                    linear(0.1, 0.0).over(4) |
            torch | 0.1 | LinearLR(start_factor=0.5, total_iters=1) | 0:0.05 1:0.1 2:0.1 | linear(0.05, \
                    0.1).over(1) |
            torch | 0.1 | LinearLR(start_factor=0.5, total_iters=0.5) | 0:0.05 1:0.05 2:0.05 | linear(0.05, \
                    0.1).over(0.5) | TORCH-ZERO-ITERS
            torch | 0.1 | LinearLR(start_factor=0.5, total_iters=2.5) | 0:0.05 2:0.09 3:0.09 | linear(0.05, \
                    0.1).over(2.5) | TORCH-PARTIAL-ITERS
            torch | 0.1 | PolynomialLR() | 0:0.1 4:0.02 5:0 6:0 | polynomial(0.1, 0.0, 1.0).over(5) |
            torch | 0.1 | PolynomialLR(power=0, total_iters=2) | 0:0.1 1:0.1 2:0.1 3:0.1 | piecewise(0.1).at(2, \
                    0.0) |
            torch | 0.1 | PolynomialLR(power=0, total_iters=0) | 0:0.1 1:0.1 2:0.1 3:0.1 | piecewise(0.1).at(1, \
                    0.0) | TORCH-ZERO-ITERS
            torch | 0.1 | PolynomialLR(power=2, total_iters=1) | 0:0.1 1:0 2:0 | polynomial(0.1, 0.0, 2.0).over(1) \
                    |
            torch | 0.1 | PolynomialLR(power=2, total_iters=0.5) | 0:0.1 1:0.1 2:0.1 | polynomial(0.1, 0.0, \
                    2.0).over(0.5) | TORCH-ZERO-ITERS
            torch | 0.1 | PolynomialLR(power=1, total_iters=2.5) | 0:0.1 1:0.06 2:0.02 3:0.02 | polynomial(0.1, \
                    0.0, 1.0).over(2.5) | TORCH-PARTIAL-ITERS
            torch | 0.1 | StepLR(step_size=0.5, gamma=0.5) | 0:0.1 1:0.05 2:0.025 | step(0.1).every(0.5).gamma(0.5) \
                    | TORCH-PARTIAL-STEP
            torch | 0.1 | StepLR(step_size=2.5, gamma=0.5) | 0:0.1 4:0.1 5:0.05 10:0.025 | \
                    step(0.1).every(2.5).gamma(0.5) | TORCH-PARTIAL-STEP
            torch | 0.1 | MultiStepLR(milestones=[]) | 0:0.1 5:0.1 | multiStep(0.1).at().gamma(0.1) |
            torch | 0.1 | MultiStepLR(milestones=[0, 0, 2], gamma=0.5) | 0:0.025 1:0.025 2:0.0125 | \
                    multiStep(0.1).at(0, 0, 2).gamma(0.5) |
            torch | 0.1 | MultiStepLR(milestones=[-1, 2.5, 3, 1], gamma=0.5) | 0:0.1 1:0.05 2:0.05 3:0.025 | \
                    multiStep(0.1).at(1, 2.5, 3).gamma(0.5) | TORCH-LOST-MILESTONES
            torch | 0.1 | ExponentialLR(gamma=0) | 0:0.1 1:0 | formula("0.1 * 0 ^ t") |
            torch | 0.1 | ExponentialLR(gamma=-0.5) | 0:0.1 1:-0.05 2:0.025 | formula("0.1 * (-0.5) ^ t") |
            torch | 0.1 | CosineAnnealingLR(T_max=-10) | 0:0.1 5:0.05 10:0 15:0.05 | cosine(0.1, 0.0).over(10) | \
                    TORCH-COSINE-REBOUND
            torch | 0.1 | CosineAnnealingLR(T_max=2.5, eta_min=0.01) | 0:0.1 1:0.0689057647469 2:0.0185942352531 \
                    5:0.1 | cosine(0.1, 0.01).over(2.5) | TORCH-COSINE-REBOUND
            torch | 0.1 | CosineAnnealingWarmRestarts(T_0=1, T_mult=1) | 0:0.1 1:0.1 2:0.1 | warmRestarts(0.1, \
                    0.0).first(1) |
            torch | 0.1 by epoch | CosineAnnealingWarmRestarts(T_0=2, T_mult=2) | 0:0.1 1.5:0.0146446609407 2:0.1 \
                    3:0.0853553390593 6:0.1 | warmRestarts(0.1, 0.0).first(2).lengthFactor(2.0) | \
                    TORCH-RESTARTS-BY-LOGARITHM
            torch | 0.1 | CyclicLR(base_lr=0.1, max_lr=1) | 0:0.1 1000:0.55 2000:1 3000:0.55 | linear(0.1, \
                    1.0).over(2000).then(linear(1.0, 0.1).over(2000)).repeat() | TORCH-CYCLIC-PHASE
            torch | 0.1 | CyclicLR(base_lr=0.1, max_lr=1, step_size_up=2, step_size_down=0) | 0:0.1 1:0.55 2:0.1 \
                    3:0.55 | linear(0.1, 1.0).over(2).repeat() | TORCH-CYCLIC-PHASE
            torch | 0.1 | CyclicLR(base_lr=0.1, max_lr=0.1, step_size_up=2) | 0:0.1 1:0.1 2:0.1 3:0.1 | linear(0.1, \
                    0.1).over(2).then(linear(0.1, 0.1).over(2)).repeat() | TORCH-CYCLIC-PHASE
            torch | 0.1 | CyclicLR(base_lr=0, max_lr=1, step_size_up=2, mode='exp_range', gamma=0.5) | 1:0.25 \
                    2:0.25 5:0.015625 6:0.015625 | linear(0.0, 1.0).over(2).then(linear(1.0, \
                    0.0).over(2)).repeat().times(formula("0.5 ^ t")).plus(0.0) | TORCH-CYCLIC-PHASE \
                    TORCH-CYCLIC-PER-STEP
            torch | 0.1 | CyclicLR(base_lr=0, max_lr=1, step_size_up=2, scale_fn=power(base=0.5), \
                    scale_mode='iterations') | 1:0.25 2:0.25 5:0.015625 6:0.015625 | linear(0.0, \
                    1.0).over(2).then(linear(1.0, 0.0).over(2)).repeat().times(formula("0.5 ^ t")).plus(0.0) | \
                    TORCH-CYCLIC-PHASE
            torch | 0.1 | CyclicLR(base_lr=0, max_lr=1, step_size_up=2, scale_fn=power(base=0.5), \
                    mode='triangular2') | 1:0.25 2:0.5 5:0.125 6:0.25 | linear(0.0, 1.0).over(2).then(linear(1.0, \
                    0.0).over(2)).repeat().times(formula("0.5 ^ (t + 1)").stretch(4).heldEach(4)).plus(0.0) | \
                    TORCH-CYCLIC-PHASE
            torch | 0.1 Adagrad | CyclicLR(base_lr=0, max_lr=1, step_size_up=2, cycle_momentum=False) | 1:0.5 2:1 | \
                    linear(0.0, 1.0).over(2).then(linear(1.0, 0.0).over(2)).repeat() | TORCH-CYCLIC-PHASE
            torch | 0.1&0.2 | CyclicLR(base_lr=[0, 1], max_lr=[1, 2], step_size_up=2) | 1:0.5&1.5 2:1&2 | \
                    linear(0.0, 1.0).over(2).then(linear(1.0, 0.0).over(2)).repeat() & linear(1.0, \
                    2.0).over(2).then(linear(2.0, 1.0).over(2)).repeat() | TORCH-CYCLIC-PHASE
            torch | 0.1 | OneCycleLR(max_lr=1, total_steps=11, anneal_strategy='linear', div_factor=2, \
                    final_div_factor=5, pct_start=0.5) | 0:0.5 1:0.611111111111 4:0.944444444444 5:0.918181818182 \
                    10:0.1 | linear(0.5, 1.0).over(1).stretch(5.5).then(linear(1.0, 0.1).over(1).stretch(5.5)) | \
                    TORCH-ONECYCLE-MINUS-ONE TORCH-ONECYCLE-OVERRUN
            torch | 0.1 | OneCycleLR(max_lr=1, epochs=3, steps_per_epoch=5, three_phase=True, pct_start=0.4) | \
                    0:0.04 4:0.9083281573 5:1 10:0.04 14:4e-06 | cosine(0.04, \
                    1.0).over(1).stretch(6).then(cosine(1.0, 0.04).over(1).stretch(6)).then(cosine(0.04, \
                    4.0E-6).over(1).stretch(3)) | TORCH-ONECYCLE-MINUS-ONE TORCH-ONECYCLE-OVERRUN
            torch | 0.1 | OneCycleLR(max_lr=1, total_steps=10, pct_start=1.0) | 0:0.04 5:0.60335112528 9:1 | \
                    cosine(0.04, 1.0).over(1).stretch(10) | TORCH-ONECYCLE-MINUS-ONE TORCH-ONECYCLE-OVERRUN
            torch | 0.1 | OneCycleLR(max_lr=1, total_steps=10, pct_start=0.0) | 0:0.975528356035 5:0.345494120847 \
                    9:4e-06 | cosine(1.0, 4.0E-6).over(1).stretch(10) | TORCH-ONECYCLE-MINUS-ONE \
                    TORCH-ONECYCLE-OVERRUN
            torch | 0.1 | OneCycleLR(max_lr=1, total_steps=10, pct_start=0.5, three_phase=True) | 0:0.04 \
                    5:0.85941125497 8:0.04 9:4e-06 | cosine(0.04, 1.0).over(1).stretch(5).then(cosine(1.0, \
                    0.04).over(1).stretch(5)) | TORCH-ONECYCLE-MINUS-ONE TORCH-ONECYCLE-OVERRUN
            torch | 0.1 | OneCycleLR(max_lr=1, total_steps=1) | 0:4e-06 1:0.611262021936 | cosine(0.04, \
                    1.0).over(1).stretch(0.3).then(cosine(1.0, 4.0E-6).over(1).stretch(0.7)) | \
                    TORCH-ONECYCLE-MINUS-ONE TORCH-ONECYCLE-OVERRUN
            torch | 0.1 | SWALR(swa_lr=0.05) | 0:0.1 5:0.075 10:0.05 20:0.05 | cosine(0.1, 0.05).over(10) |
            torch | 0.1 | SWALR(swa_lr=0.05, anneal_epochs=0) | 0:0.05 1:0.05 2:0.05 | cosine(0.1, 0.05).over(0) |
            torch | 0.1&0.2 | SWALR(swa_lr=[0.05, 0.1], anneal_epochs=2, anneal_strategy='linear') | 0:0.1&0.2 \
                    1:0.075&0.15 2:0.05&0.1 | linear(0.1, 0.05).over(2) & linear(0.2, 0.1).over(2) |
            torch | 0.1 | ConstantLR(verbose=True, last_epoch=-1) | 0:0.0333333333333 5:0.1 | \
                    piecewise(0.03333333333333333).at(5, 0.1) |
            torch | 0.1 | OneCycleLR(max_lr=1, total_steps=10, epochs=3) | 0:0.04 2:1 9:4e-06 | cosine(0.04, \
                    1.0).over(1).stretch(3).then(cosine(1.0, 4.0E-6).over(1).stretch(7)) | TORCH-ONECYCLE-MINUS-ONE \
                    TORCH-ONECYCLE-OVERRUN
            """);
    }
}
