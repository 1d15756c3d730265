package dev.lehr.framework;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Compositions of PyTorch with few parts, with milestones where nobody puts them, and with parts that are
/// composed. Rows are read by [Original].
class CompositionsAtLimitsTest {
    @ParameterizedTest
    @MethodSource
    void isWhatItIsHere(Original original) {
        original.check();
    }

    static Stream<Original> isWhatItIsHere() {
        return Original.rows("""
            torch | 0.1 | SequentialLR(schedulers=[StepLR(step_size=1)], milestones=[]) | 0:0.1 1:0.01 2:0.001 | \
                    step(0.1).every(1).gamma(0.1) | TORCH-SEQUENTIAL-RESETS
            torch | 0.1 | ChainedScheduler(schedulers=[ConstantLR(factor=0.5)]) | 0:0.05 4:0.05 5:0.1 | \
                    constant(0.1).times(piecewise(0.5).at(5, 1.0)) |
            torch | 0.1 | SequentialLR(schedulers=[ConstantLR(factor=0.5), SWALR(swa_lr=0.02, anneal_epochs=2)], \
                    milestones=[3]) | 0:0.05 2:0.05 3:0.05 4:0.035 5:0.02 | piecewise(0.05).at(5, \
                    0.1).take(3).then(cosine(0.1, 0.02).over(2)) | TORCH-SEQUENTIAL-RESETS \
                    TORCH-SEQUENTIAL-MULTIPLIES
            torch | 0.1 | SequentialLR(schedulers=[ConstantLR(factor=0.5), \
                    MultiplicativeLR(lr_lambda=constant(c=0.5))], milestones=[3]) | 0:0.05 2:0.05 3:0.025 4:0.0125 \
                    5:0.00625 | piecewise(0.05).at(5, 0.1).take(3).then(formula("0.1 * 0.5 ^ (t - 0)")) | \
                    TORCH-MULTIPLICATIVE-FIRST TORCH-SEQUENTIAL-RESETS TORCH-SEQUENTIAL-MULTIPLIES
            torch | 0.1 | SequentialLR(schedulers=[ConstantLR(factor=0.5), ExponentialLR(gamma=0.5)], \
                    milestones=[0]) | 0:0.1 1:0.05 2:0.025 | exponential(0.1, 0.5) | TORCH-SEQUENTIAL-RESETS \
                    TORCH-SEQUENTIAL-ZERO
            torch 1.13.1 | 0.1 | SequentialLR(schedulers=[ConstantLR(factor=0.5), ExponentialLR(gamma=0.5)], \
                    milestones=[0]) | 0:0.05 1:0.05 2:0.025 | exponential(0.1, 0.5) | TORCH-SEQUENTIAL-RESETS \
                    TORCH-SEQUENTIAL-ZERO
            torch | 0.1 | SequentialLR(schedulers=[ConstantLR(factor=0.5), ExponentialLR(gamma=0.5), \
                    StepLR(step_size=2)], milestones=[5, 2]) | 0:0.05 2:0.1 4:0.01 5:0.01 6:0.001 | \
                    piecewise(0.05).at(5, 0.1).take(2).then(exponential(0.1, \
                    0.5).take(3)).then(step(0.1).every(2).gamma(0.1)) | TORCH-SEQUENTIAL-RESETS \
                    TORCH-SEQUENTIAL-ORDER
            torch | 0.1 | SequentialLR(schedulers=[ConstantLR(factor=0.5), OneCycleLR(max_lr=1, total_steps=5)], \
                    milestones=[3]) | 0:0.02 2:0.02 3:0.04 4:0.950484632013 7:4e-06 | piecewise(0.05).at(5, \
                    0.1).take(3).then(cosine(0.04, 1.0).over(1).stretch(1.5)).then(cosine(1.0, \
                    4.0E-6).over(1).stretch(3.5)) | TORCH-ONECYCLE-MINUS-ONE TORCH-ONECYCLE-OVERRUN \
                    TORCH-SEQUENTIAL-RESETS TORCH-INITIAL-REPLACED
            torch | 0.1 | ChainedScheduler(schedulers=[OneCycleLR(max_lr=1, total_steps=5), \
                    ConstantLR(factor=0.5)]) | 0:0.02 1:0.950484632013 2:0.611262021936 4:4e-06 | cosine(0.04, \
                    1.0).over(1).stretch(1.5).then(cosine(1.0, \
                    4.0E-6).over(1).stretch(3.5)).times(piecewise(0.5).at(5, 1.0)) | TORCH-ONECYCLE-MINUS-ONE \
                    TORCH-ONECYCLE-OVERRUN TORCH-INITIAL-REPLACED TORCH-CHAIN-OVERWRITES
            torch | 0 | ChainedScheduler(schedulers=[StepLR(step_size=1), CosineAnnealingLR(T_max=4)]) | 0:0 1:0 | \
                    constant(0.0).times(step(1.0).every(1).gamma(0.1)).times(1.0) | TORCH-COSINE-REBOUND \
                    TORCH-CHAIN-FORGETS
            torch | 0.1 | SequentialLR(schedulers=[StepLR(step_size=1, verbose=True, last_epoch=-1)], \
                    milestones=[], optimizer='o', verbose=True, last_epoch=-1) | 0:0.1 1:0.01 2:0.001 | \
                    step(0.1).every(1).gamma(0.1) | TORCH-SEQUENTIAL-RESETS
            torch | 0.1 | ChainedScheduler(schedulers=[StepLR(step_size=1), ConstantLR()], optimizer='o', \
                    verbose=True) | 0:0.0333333333333 1:0.00333333333333 5:1e-06 | \
                    constant(0.1).times(step(1.0).every(1).gamma(0.1)).times(piecewise(0.3333333333333333).at(5, \
                    1.0)) |
            torch | 0.1&0.2 | ChainedScheduler(schedulers=[ConstantLR(factor=0.5), \
                    LambdaLR(lr_lambda=[constant(c=2), constant(c=3)])]) | 0:0.2&0.6 1:0.2&0.6 5:0.2&0.6 | \
                    constant(0.1).times(piecewise(0.5).at(5, 1.0)).times(formula("2")) & \
                    constant(0.2).times(piecewise(0.5).at(5, 1.0)).times(formula("3")) | TORCH-CHAIN-OVERWRITES
            torch | 0.1 | ChainedScheduler(schedulers=[LambdaLR(lr_lambda=constant(c=2)), \
                    CosineAnnealingLR(T_max=4)]) | 0:0.2 1:0.170710678119 2:0.117157287525 5:0.214644660941 | \
                    constant(0.1).times(formula("2")).times(cosine(0.1, 0.0).over(4).div(0.1)) | \
                    TORCH-COSINE-REBOUND TORCH-CHAIN-OVERWRITES TORCH-CHAIN-FORGETS
            torch | 0.1 | ChainedScheduler(schedulers=[CosineAnnealingLR(T_max=4), CosineAnnealingLR(T_max=4), \
                    ExponentialLR(gamma=0.5)]) | 0:0.1 1:0.0364276695297 3:0.000268082617584 4:0 5:0.0146446609407 \
                    6:0.0853553390593 11:0.000228822827198 12:0 13:0.0146446609407 14:0.0853553390593 | \
                    constant(0.1).times(cosine(0.1, 0.0).over(4).div(0.1)).times(cosine(0.1, \
                    0.0).over(4).div(0.1)).times(exponential(1.0, 0.5)) | TORCH-COSINE-REBOUND TORCH-CHAIN-FORGETS
            torch | 0.1 | ChainedScheduler(schedulers=[ExponentialLR(gamma=0.5), CosineAnnealingLR(T_max=4)]) | \
                    0:0.1 1:0.0426776695297 3:0.00183058261758 4:0 5:0.0146446609407 6:0.025 11:0.000228822827198 \
                    12:0 13:0.0146446609407 14:0.025 | constant(0.1).times(exponential(1.0, 0.5)).times(cosine(0.1, \
                    0.0).over(4).div(0.1)) | TORCH-COSINE-REBOUND TORCH-CHAIN-FORGETS
            torch | 0.1 | ChainedScheduler(schedulers=[CosineAnnealingLR(T_max=4), CosineAnnealingLR(T_max=5)]) | \
                    step by step 0:0.1 1:0.0772046294595 4:0 5:0 | constant(0.1).times(cosine(0.1, \
                    0.0).over(4).div(0.1)).times(cosine(0.1, 0.0).over(5).div(0.1)) | TORCH-COSINE-REBOUND \
                    TORCH-CHAIN-FORGETS
            torch | 0.1 | ChainedScheduler(schedulers=[CosineAnnealingLR(T_max=2.5), ExponentialLR(gamma=0.5)]) | \
                    step by step 0:0.1 1:0.0327254248594 2:0.00238728757031 3:0.00119364378516 | \
                    constant(0.1).times(cosine(0.1, 0.0).over(2.5).div(0.1)).times(exponential(1.0, 0.5)) | \
                    TORCH-COSINE-REBOUND TORCH-CHAIN-FORGETS
            torch | 0.1 | ChainedScheduler(schedulers=[CosineAnnealingLR(T_max=4, eta_min=0.01), \
                    ExponentialLR(gamma=0.5)]) | step by step 0:0.1 1:0.0434099025767 2:0.0147855339059 \
                    3:0.00570082521472 6:0.0034466991411 | constant(0.1).times(cosine(0.1, \
                    0.01).over(4).div(0.1)).times(exponential(1.0, 0.5)) | TORCH-COSINE-REBOUND TORCH-CHAIN-FORGETS
            torch | 0.1 | ChainedScheduler(schedulers=[CosineAnnealingLR(T_max=4), SWALR(swa_lr=0.05)]) | step by \
                    step 0:0.1 1:0.0844901323288 2:0.0495300712685 3:0.0188475966779 | \
                    constant(0.1).times(cosine(0.1, 0.0).over(4).div(0.1)).times(cosine(0.1, \
                    0.05).over(10).div(0.1)) | TORCH-COSINE-REBOUND TORCH-CHAIN-FORGETS
            torch | 0.1 | ChainedScheduler(schedulers=[CosineAnnealingLR(T_max=4), \
                    MultiplicativeLR(lr_lambda=inverse_time(k=1))]) | step by step 0:0.1 1:0.0426776695297 \
                    2:0.00833333333333 3:0.000610194205861 | step by step | TORCH-COSINE-REBOUND \
                    TORCH-CHAIN-FORGETS
            torch | 0.1 | ChainedScheduler(schedulers=[SWALR(swa_lr=0.05, anneal_epochs=2), SWALR(swa_lr=0.02, \
                    anneal_epochs=3)]) | step by step 0:0.1 1:0.05 2:0.02 3:0.02 | constant(0.1).times(cosine(0.1, \
                    0.05).over(2).div(0.1)).times(cosine(0.1, 0.02).over(3).div(0.1)) |
            torch | 0.1 | SequentialLR(schedulers=[ConstantLR(factor=0.5), \
                    ChainedScheduler(schedulers=[StepLR(step_size=2), ExponentialLR(gamma=0.5)])], milestones=[3]) \
                    | 0:0.05 1:0.05 2:0.05 | piecewise(0.05).at(5, \
                    0.1).take(3).then(constant(0.1).times(step(1.0).every(2).gamma(0.1)).times(exponential(1.0, \
                    0.5))) | TORCH-SEQUENTIAL-RESETS TORCH-SEQUENTIAL-COMPOSITE
            torch | 0.1 | SequentialLR(schedulers=[SequentialLR(schedulers=[ConstantLR(factor=0.5), \
                    ExponentialLR(gamma=0.5)], milestones=[2]), StepLR(step_size=1)], milestones=[4]) | step by \
                    step 0:0.05 1:0.1 2:0.05 3:0.025 4:0.1 5:0.01 | piecewise(0.05).at(5, \
                    0.1).take(2).then(exponential(0.1, 0.5)).take(4).then(step(0.1).every(1).gamma(0.1)) | \
                    TORCH-SEQUENTIAL-RESETS
            torch | 0.1 | SequentialLR(schedulers=[ChainedScheduler(schedulers=[ConstantLR(factor=0.5), \
                    ExponentialLR(gamma=0.5)]), StepLR(step_size=1)], milestones=[4]) | 0:0.025 1:0.0125 2:0.00625 \
                    3:0.003125 4:0.1 5:0.01 | constant(0.1).times(piecewise(0.5).at(5, 1.0)).times(exponential(1.0, \
                    0.5)).take(4).then(step(0.1).every(1).gamma(0.1)) | TORCH-SEQUENTIAL-RESETS
            torch | 0.1 | ChainedScheduler(schedulers=[SequentialLR(schedulers=[ConstantLR(factor=0.5), \
                    ExponentialLR(gamma=0.5)], milestones=[2]), StepLR(step_size=3)]) | step by step 0:0.05 1:0.05 \
                    2:0.1 3:0.005 4:0.0025 6:6.25e-05 | constant(0.1).times(piecewise(0.05).at(5, \
                    0.1).take(2).then(exponential(0.1, 0.5)).div(0.1)).times(step(1.0).every(3).gamma(0.1)) | \
                    TORCH-SEQUENTIAL-RESETS
            torch | 0.1 | SequentialLR(schedulers=[ConstantLR(factor=0.5), CosineAnnealingLR(T_max=4), \
                    LinearLR(start_factor=0.5)], milestones=[1.5, 3.5]) | 0:0.05 1:0.05 2:0.0585786437627 3:0.05 \
                    4:0.025 5:0.03 | piecewise(0.05).at(5, 0.1).take(1.5).then(cosine(0.1, \
                    0.0).over(4).take(2)).then(linear(0.05, 0.1).over(5)) | TORCH-COSINE-REBOUND \
                    TORCH-SEQUENTIAL-RESETS
            torch | 0.1 | SequentialLR(schedulers=[ConstantLR(factor=0.5), PolynomialLR(total_iters=0)], \
                    milestones=[2]) | 0:0.05 1:0.05 | piecewise(0.05).at(5, 0.1).take(2).then(constant(0.0)) | \
                    TORCH-ZERO-ITERS TORCH-SEQUENTIAL-RESETS
            torch | 0.1 | SequentialLR(schedulers=[CyclicLR(base_lr=0.2, max_lr=1, step_size_up=2), \
                    ExponentialLR(gamma=0.5)], milestones=[3]) | 0:0.2 1:0.6 2:1 3:0.2 4:0.1 | linear(0.2, \
                    1.0).over(2).then(linear(1.0, 0.2).over(2)).repeat().take(3).then(exponential(0.1, 0.5)) | \
                    TORCH-CYCLIC-PHASE TORCH-SEQUENTIAL-RESETS TORCH-INITIAL-REPLACED
            torch 1.13.1 | 0.1 | SequentialLR(schedulers=[ConstantLR(factor=0.5), SWALR(swa_lr=0.02, \
                    anneal_epochs=2)], milestones=[3]) | 0:0.05 2:0.05 3:0.035 4:0.02 5:0.02 | \
                    piecewise(0.05).at(5, 0.1).take(3).then(cosine(0.1, 0.02).over(2)) | TORCH-SEQUENTIAL-RESETS \
                    TORCH-SEQUENTIAL-MULTIPLIES
            torch | 0.1 | SequentialLR(schedulers=[ExponentialLR(gamma=0.5), ConstantLR(factor=0.5, \
                    total_iters=0)], milestones=[2]) | 0:0.1 1:0.05 2:0.1 3:0.1 4:0.1 | exponential(0.1, \
                    0.5).take(2).then(constant(0.1)) | TORCH-ZERO-ITERS TORCH-SEQUENTIAL-RESETS
            torch | 0.1 | SequentialLR(schedulers=[ExponentialLR(gamma=0.5), ConstantLR(factor=0.5, \
                    total_iters=2)], milestones=[2]) | 0:0.1 1:0.05 2:0.05 3:0.05 4:0.1 5:0.1 | exponential(0.1, \
                    0.5).take(2).then(piecewise(0.05).at(2, 0.1)) | TORCH-SEQUENTIAL-RESETS
            torch | 0.1 | SequentialLR(schedulers=[ConstantLR(factor=0.5), SWALR(swa_lr=0.02, anneal_epochs=0)], \
                    milestones=[3]) | 0:0.05 2:0.05 3:0.02 4:0.02 5:0.02 | piecewise(0.05).at(5, \
                    0.1).take(3).then(constant(0.02)) | TORCH-SEQUENTIAL-RESETS TORCH-SEQUENTIAL-MULTIPLIES
            torch | 0.1 | SequentialLR(schedulers=[ExponentialLR(gamma=0.5), StepLR(step_size=2, gamma=0.5), \
                    ConstantLR(factor=0.5, total_iters=2)], milestones=[4, 2]) | 0:0.1 1:0.05 2:0.05 3:0.05 4:0.1 \
                    5:0.1 6:0.1 | exponential(0.1, \
                    0.5).take(2).then(step(0.1).every(2).gamma(0.5).take(2)).then(piecewise(0.05).at(2, 0.1)) | \
                    TORCH-SEQUENTIAL-RESETS TORCH-SEQUENTIAL-ORDER
            torch | 0.1 | SequentialLR(schedulers=[ExponentialLR(gamma=0.5), LinearLR(start_factor=0.5, \
                    total_iters=3), StepLR(step_size=2, gamma=0.5)], milestones=[6, 2]) | 0:0.1 1:0.05 2:0.1 3:0.1 \
                    5:0.05 6:0.025 7:0.025 8:0.0125 9:0.0125 | exponential(0.1, 0.5).take(2).then(linear(0.05, \
                    0.1).over(3).take(4)).then(step(0.1).every(2).gamma(0.5)) | TORCH-SEQUENTIAL-RESETS \
                    TORCH-SEQUENTIAL-ORDER
            torch | 0.1 | ChainedScheduler(schedulers=[CosineAnnealingLR(T_max=4)]) | 0:0.1 2:0.05 4:0 6:0.05 | \
                    constant(0.1).times(cosine(0.1, 0.0).over(4).div(0.1)) | TORCH-COSINE-REBOUND
            torch | 0.1 | ChainedScheduler(schedulers=[LambdaLR(lr_lambda=constant(c=2))]) | 0:0.2 2:0.2 | \
                    constant(0.1).times(formula("2")) |
            torch | 0.1 | ChainedScheduler(schedulers=[CyclicLR(base_lr=0.2, max_lr=1, step_size_up=2)]) | 0:0.2 \
                    2:1 | linear(0.2, 1.0).over(2).then(linear(1.0, 0.2).over(2)).repeat() | TORCH-CYCLIC-PHASE
            torch | 0.1 | SequentialLR(schedulers=[LinearLR(total_iters=0), ExponentialLR(gamma=0.5)], \
                    milestones=[2]) | 0:0.0333333333333 1:0.0333333333333 2:0.1 3:0.05 | \
                    linear(0.03333333333333333, 0.1).over(0).take(2).then(exponential(0.1, 0.5)) | TORCH-ZERO-ITERS \
                    TORCH-SEQUENTIAL-RESETS
            torch | 0.1 | SequentialLR(schedulers=[ConstantLR(factor=0.5), LinearLR(end_factor=0.5, \
                    total_iters=0)], milestones=[2]) | 0:0.05 1:0.05 | piecewise(0.05).at(5, \
                    0.1).take(2).then(constant(0.05)) | TORCH-ZERO-ITERS TORCH-SEQUENTIAL-RESETS
            torch | 0.1 | SequentialLR(schedulers=[SWALR(swa_lr=0.02, anneal_epochs=4), ExponentialLR(gamma=0.5)], \
                    milestones=[3]) | 0:0.1 1:0.0882842712475 2:0.06 3:0.1 4:0.05 | cosine(0.1, \
                    0.02).over(4).take(3).then(exponential(0.1, 0.5)) | TORCH-SEQUENTIAL-RESETS
            torch | 0.1 | ChainedScheduler(schedulers=[OneCycleLR(max_lr=1, total_steps=5), \
                    ConstantLR(factor=0.5)]) | 4:4e-06 5:0.3765166921 | cosine(0.04, \
                    1.0).over(1).stretch(1.5).then(cosine(1.0, \
                    4.0E-6).over(1).stretch(3.5)).times(piecewise(0.5).at(5, 1.0)) | TORCH-ONECYCLE-MINUS-ONE \
                    TORCH-ONECYCLE-OVERRUN TORCH-INITIAL-REPLACED TORCH-CHAIN-OVERWRITES
            torch | 0.1 | SequentialLR(schedulers=[SequentialLR(schedulers=[ConstantLR(factor=0.5), \
                    ExponentialLR(gamma=0.5)], milestones=[2])], milestones=[]) | step by step 0:0.05 1:0.1 2:0.05 \
                    3:0.025 4:0.0125 | piecewise(0.05).at(5, 0.1).take(2).then(exponential(0.1, 0.5)) | \
                    TORCH-SEQUENTIAL-RESETS
            torch 1.13.1 | 0.1 | SequentialLR(schedulers=[SequentialLR(schedulers=[ConstantLR(factor=0.5), \
                    ExponentialLR(gamma=0.5)], milestones=[2]), StepLR(step_size=1)], milestones=[4]) | step by \
                    step 0:0.1 1:0.1 2:0.1 3:0.05 4:0.1 5:0.01 | piecewise(0.05).at(5, \
                    0.1).take(2).then(exponential(0.1, 0.5)).take(4).then(step(0.1).every(1).gamma(0.1)) | \
                    TORCH-SEQUENTIAL-RESETS
            torch | 0.1 | ChainedScheduler(schedulers=[LinearLR(start_factor=0.5, total_iters=1), \
                    ExponentialLR(gamma=0.5)]) | 0:0.05 1:0.05 2:0.025 | constant(0.1).times(linear(0.5, \
                    1.0).over(1)).times(exponential(1.0, 0.5)) |
            torch | 0.1 | ChainedScheduler(schedulers=[PolynomialLR(total_iters=1), ConstantLR(factor=0.5, \
                    total_iters=1)]) | 0:0.05 1:0 2:0 | constant(0.1).times(polynomial(1.0, 0.0, \
                    1.0).over(1)).times(piecewise(0.5).at(1, 1.0)) |
            torch 1.13.1 | 0.1 | SequentialLR(schedulers=[ConstantLR(factor=0.5), SWALR(swa_lr=0.02, \
                    anneal_epochs=1)], milestones=[3]) | 0:0.05 2:0.05 3:0.02 4:0.02 5:0.02 | piecewise(0.05).at(5, \
                    0.1).take(3).then(cosine(0.1, 0.02).over(1)) | TORCH-SEQUENTIAL-RESETS \
                    TORCH-SEQUENTIAL-MULTIPLIES
            """);
    }
}
