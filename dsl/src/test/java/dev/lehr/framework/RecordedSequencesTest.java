package dev.lehr.framework;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `SequentialLR` of PyTorch. Rows are read by [Original]; the rates were recorded from the library at work.
class RecordedSequencesTest {
    @ParameterizedTest
    @MethodSource
    void givesWhatWasRecorded(Original original) {
        original.check();
    }

    static Stream<Original> givesWhatWasRecorded() {
        return Original.rows("""
            torch 2.14.1 | 0.1 | SequentialLR(schedulers=[ConstantLR(factor=0.1, total_iters=2), \
                    ExponentialLR(gamma=0.9)], milestones=[2]) | 0:0.01 1:0.01 2:0.1 3:0.09 30:0.00523347633027 \
                    60:0.000221853123446 | piecewise(0.010000000000000002).at(2, 0.1).take(2).then(exponential(0.1, \
                    0.9)) | TORCH-SEQUENTIAL-RESETS
            torch 2.14.1 | 0.1 | SequentialLR(schedulers=[LinearLR(start_factor=0.1), CosineAnnealingLR(T_max=55)], \
                    milestones=[5]) | 0:0.01 1:0.028 5:0.1 6:0.0999184551963 30:0.0571157419137 60:0 | \
                    linear(0.010000000000000002, 0.1).over(5).take(5).then(cosine(0.1, 0.0).over(55)) | \
                    TORCH-COSINE-REBOUND TORCH-SEQUENTIAL-RESETS
            torch 1.13.1 | 0.1 | SequentialLR(schedulers=[LinearLR(), StepLR(step_size=10)], milestones=[4]) | \
                    0:0.0333333333333 1:0.0466666666667 14:0.01 15:0.01 30:0.001 60:1e-06 | \
                    linear(0.03333333333333333, 0.1).over(5).take(4).then(step(0.1).every(10).gamma(0.1)) | \
                    TORCH-SEQUENTIAL-RESETS
            torch 2.14.1 | 0.1 | SequentialLR(schedulers=[LinearLR(start_factor=0.01), ConstantLR(factor=1.0, \
                    total_iters=1), PolynomialLR(total_iters=40, power=2.0)], milestones=[5, 20]) | 0:0.001 \
                    1:0.0208 5:0.1 6:0.1 35:0.0390625 70:0 | linear(0.001, \
                    0.1).over(5).take(5).then(piecewise(0.1).at(1, 0.1).take(15)).then(polynomial(0.1, 0.0, \
                    2.0).over(40)) | TORCH-SEQUENTIAL-RESETS
            torch 1.13.1 | 0.1 | SequentialLR(schedulers=[ConstantLR(factor=0.5), LinearLR(start_factor=0.1), \
                    ExponentialLR(gamma=0.95), CosineAnnealingLR(eta_min=0.001, T_max=30)], milestones=[5, 10, 20]) \
                    | 0:0.05 1:0.05 5:0.01 6:0.028 35:0.0505 70:0.07525 | piecewise(0.05).at(5, \
                    0.1).take(5).then(linear(0.010000000000000002, 0.1).over(5).take(5)).then(exponential(0.1, \
                    0.95).take(10)).then(cosine(0.1, 0.001).over(30)) | TORCH-COSINE-REBOUND \
                    TORCH-SEQUENTIAL-RESETS
            torch 1.13.1 | 0.1 | SequentialLR(schedulers=[LambdaLR(lr_lambda=power(base=0.9)), \
                    MultiplicativeLR(lr_lambda=constant(c=0.97))], milestones=[8]) | 0:0.1 1:0.09 7:0.04782969 \
                    8:0.04782969 20:0.0331862650353 40:0.0180465031891 | formula("0.1 * 0.9 ^ \
                    t").take(8).then(formula("0.1 * 0.97 ^ (t - 0)")) | TORCH-MULTIPLICATIVE-FIRST \
                    TORCH-SEQUENTIAL-RESETS TORCH-SEQUENTIAL-MULTIPLIES
            torch 1.13.1 | 0.1 | SequentialLR(schedulers=[MultiplicativeLR(lr_lambda=constant(c=0.9)), \
                    MultiplicativeLR(lr_lambda=constant(c=0.5))], milestones=[8]) | 0:0.1 1:0.09 8:0.04782969 \
                    9:0.023914845 10:0.0119574225 20:1.16771704102e-05 | formula("0.1 * 0.9 ^ (t - \
                    0)").take(8).then(formula("0.1 * 0.5 ^ (t - 0)")) | TORCH-MULTIPLICATIVE-FIRST \
                    TORCH-SEQUENTIAL-RESETS TORCH-SEQUENTIAL-MULTIPLIES
            torch 1.13.1 | 0.1 | SequentialLR(schedulers=[ExponentialLR(gamma=0.9), MultiStepLR(gamma=0.5, \
                    milestones=[3, 6])], milestones=[10]) | 0:0.1 1:0.09 9:0.0387420489 10:0.1 20:0.025 40:0.025 | \
                    exponential(0.1, 0.9).take(10).then(multiStep(0.1).at(3, 6).gamma(0.5)) | \
                    TORCH-SEQUENTIAL-RESETS
            torch 1.13.1 | 0.1 | SequentialLR(schedulers=[CosineAnnealingLR(T_max=10), \
                    CosineAnnealingLR(T_max=20)], milestones=[7]) | 0:0.1 1:0.0975528258148 6:0.0345491502813 7:0.1 \
                    25:0.00244717418524 50:0.0945503262094 | cosine(0.1, 0.0).over(10).take(7).then(cosine(0.1, \
                    0.0).over(20)) | TORCH-COSINE-REBOUND TORCH-SEQUENTIAL-RESETS
            torch 1.13.1 | 0.1 | SequentialLR(schedulers=[ExponentialLR(gamma=0.9), CosineAnnealingLR(T_max=20), \
                    StepLR(gamma=0.5, step_size=5)], milestones=[5, 5]) | 0:0.1 1:0.09 9:0.1 10:0.05 20:0.0125 \
                    40:0.00078125 | exponential(0.1, 0.9).take(5).then(step(0.1).every(5).gamma(0.5)) | \
                    TORCH-COSINE-REBOUND TORCH-SEQUENTIAL-RESETS
            torch 2.14.1 | 0.1 | SequentialLR(schedulers=[LinearLR(start_factor=0.5, total_iters=4), \
                    ExponentialLR(gamma=0.9)], milestones=[0]) | 0:0.1 1:0.09 2:0.081 3:0.0729 10:0.03486784401 \
                    20:0.0121576654591 | exponential(0.1, 0.9) | TORCH-SEQUENTIAL-RESETS TORCH-SEQUENTIAL-ZERO
            torch 1.13.1 | 0.1 | SequentialLR(schedulers=[LinearLR(start_factor=0.5, total_iters=4), \
                    ExponentialLR(gamma=0.9)], milestones=[100]) | 0:0.05 1:0.0625 4:0.1 5:0.1 15:0.1 30:0.1 | \
                    linear(0.05, 0.1).over(4).take(100).then(exponential(0.1, 0.9)) | TORCH-SEQUENTIAL-RESETS
            torch 2.14.1 | 0.1 | SequentialLR(schedulers=[ExponentialLR(gamma=0.9)], milestones=[]) | 0:0.1 1:0.09 \
                    2:0.081 3:0.0729 10:0.03486784401 20:0.0121576654591 | exponential(0.1, 0.9) | \
                    TORCH-SEQUENTIAL-RESETS
            torch 2.14.1 | 0.1 | SequentialLR(schedulers=[LinearLR(start_factor=0.1), CyclicLR(step_size_up=4, \
                    cycle_momentum=False, base_lr=0.001, max_lr=0.05)], milestones=[5]) | 0:0.01 1:0.028 4:0.082 \
                    5:0.001 20:0.01325 40:0.03775 | linear(0.010000000000000002, \
                    0.1).over(5).take(5).then(linear(0.001, 0.05).over(4).then(linear(0.05, \
                    0.001).over(4)).repeat()) | TORCH-CYCLIC-PHASE TORCH-SEQUENTIAL-RESETS TORCH-INITIAL-REPLACED
            torch 1.13.1 | 0.1 | SequentialLR(schedulers=[CyclicLR(step_size_up=4, cycle_momentum=False, \
                    base_lr=0.001, max_lr=0.05), ExponentialLR(gamma=0.9)], milestones=[12]) | 0:0.001 1:0.01325 \
                    11:0.03775 12:0.001 20:0.00043046721 40:5.23347633027e-05 | linear(0.001, \
                    0.05).over(4).then(linear(0.05, 0.001).over(4)).repeat().take(12).then(exponential(0.1, 0.9)) | \
                    TORCH-CYCLIC-PHASE TORCH-SEQUENTIAL-RESETS TORCH-INITIAL-REPLACED
            torch 2.14.1 | 0.1 | SequentialLR(schedulers=[LinearLR(start_factor=0.1), OneCycleLR(total_steps=40, \
                    cycle_momentum=False, max_lr=0.1)], milestones=[5]) | 0:0.0004 1:0.00112 6:0.0059443372665 \
                    7:0.0116198304241 20:0.0950484632013 40:0.00495193679865 | linear(0.010000000000000002, \
                    0.1).over(5).take(5).then(cosine(0.004, 0.1).over(1).stretch(12)).then(cosine(0.1, \
                    4.0E-7).over(1).stretch(28)) | TORCH-ONECYCLE-MINUS-ONE TORCH-ONECYCLE-OVERRUN \
                    TORCH-SEQUENTIAL-RESETS TORCH-INITIAL-REPLACED
            torch 2.14.1 | 0.1 | SequentialLR(schedulers=[LinearLR(start_factor=0.1, total_iters=8), \
                    PolynomialLR(total_iters=50, power=0.9)], milestones=[8]) | 0:0.01 1:0.02125 8:0.1 \
                    9:0.0981981866597 30:0.0593429626471 60:0 | linear(0.010000000000000002, \
                    0.1).over(8).take(8).then(polynomial(0.1, 0.0, 0.9).over(50)) | TORCH-SEQUENTIAL-RESETS
            torch 2.14.1 | 0.1 | SequentialLR(schedulers=[LambdaLR(lr_lambda=inverse_time(k=0.1)), \
                    LambdaLR(lr_lambda=yolo_cosine(T=40, lrf=0.2))], milestones=[12]) | 0:0.1 1:0.0909090909091 \
                    11:0.047619047619 12:0.1 30:0.0662573786016 60:0.027639320225 | formula("0.1 * (1 / (t * 0.1 + \
                    1))").take(12).then(formula("0.1 * ((cos(t * 3.141592653589793 / 40) + 1) / 2 * 0.8 + 0.2)")) | \
                    TORCH-SEQUENTIAL-RESETS
            torch 2.14.1 | 0.1 | SequentialLR(schedulers=[ChainedScheduler(schedulers=[LinearLR(start_factor=0.1, \
                    total_iters=3), ExponentialLR(gamma=0.9)]), CosineAnnealingLR(T_max=20)], milestones=[10]) | \
                    0:0.009 1:0.0324 9:0.03486784401 10:0.1 15:0.0853553390593 30:0 | \
                    constant(0.1).times(linear(0.1, 1.0).over(3)).times(exponential(1.0, \
                    0.9)).take(10).then(cosine(0.1, 0.0).over(20)) | TORCH-COSINE-REBOUND TORCH-SEQUENTIAL-RESETS
            torch 2.14.1 | 0.1 | SequentialLR(schedulers=[LinearLR(start_factor=0.1, total_iters=3), \
                    ChainedScheduler(schedulers=[CosineAnnealingLR(T_max=20), ExponentialLR(gamma=0.9)])], \
                    milestones=[3]) | 0:0.01 1:0.04 2:0.07 | linear(0.010000000000000002, \
                    0.1).over(3).take(3).then(constant(0.1).times(cosine(0.1, \
                    0.0).over(20).div(0.1)).times(exponential(1.0, 0.9))) | TORCH-COSINE-REBOUND \
                    TORCH-SEQUENTIAL-RESETS TORCH-SEQUENTIAL-COMPOSITE TORCH-CHAIN-FORGETS
            torch 2.14.1 | 0.0006 | SequentialLR(schedulers=[LinearLR(start_factor=0.001, total_iters=100), \
                    CosineAnnealingWarmRestarts(T_mult=2, T_0=200)], milestones=[100]) | 0:6e-07 1:6.594e-06 \
                    299:3.70102555018e-08 300:0.0006 548:0.000189562634195 1500:0.0006 | linear(6.0E-7, \
                    6.0E-4).over(100).take(100).then(warmRestarts(6.0E-4, 0.0).first(200).lengthFactor(2.0)) | \
                    TORCH-SEQUENTIAL-RESETS
            torch 1.13.1 | 0.0006 | SequentialLR(schedulers=[LinearLR(start_factor=0.001, total_iters=2000), \
                    CosineAnnealingLR(eta_min=6e-05, T_max=98000)], milestones=[2000]) | 0:6e-07 1:8.997e-07 \
                    2000:0.0006 2001:0.000599999999861 23094:0.000540586266098 100000:6e-05 | linear(6.0E-7, \
                    6.0E-4).over(2000).take(2000).then(cosine(6.0E-4, 6.0E-5).over(98000)) | TORCH-COSINE-REBOUND \
                    TORCH-SEQUENTIAL-RESETS
            """);
    }
}
