package dev.lehr.framework;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `ChainedScheduler` of PyTorch. Rows are read by [Original]; the rates were recorded from the library at work.
class RecordedChainsTest {
    @ParameterizedTest
    @MethodSource
    void givesWhatWasRecorded(Original original) {
        original.check();
    }

    static Stream<Original> givesWhatWasRecorded() {
        return Original.rows("""
            torch 2.14.1 | 0.1 | ChainedScheduler(schedulers=[ConstantLR(factor=0.1, total_iters=2), \
                    ExponentialLR(gamma=0.9)]) | 0:0.01 1:0.009 2:0.081 3:0.0729 20:0.0121576654591 \
                    40:0.00147808829414 | constant(0.1).times(piecewise(0.1).at(2, 1.0)).times(exponential(1.0, \
                    0.9)) |
            torch 2.14.1 | 0.1 | ChainedScheduler(schedulers=[LinearLR(), StepLR(step_size=10)]) | \
                    0:0.0333333333333 1:0.0466666666667 10:0.01 11:0.01 20:0.001 40:1e-05 | \
                    constant(0.1).times(linear(0.3333333333333333, \
                    1.0).over(5)).times(step(1.0).every(10).gamma(0.1)) |
            torch 1.13.1 | 0.1 | ChainedScheduler(schedulers=[LinearLR(start_factor=0.1), \
                    CosineAnnealingLR(T_max=35)]) | 0:0.01 1:0.0279436401159 5:0.0950484433951 6:0.0929224396801 \
                    35:0 70:0.1 | constant(0.1).times(linear(0.1, 1.0).over(5)).times(cosine(0.1, \
                    0.0).over(35).div(0.1)) | TORCH-COSINE-REBOUND TORCH-CHAIN-FORGETS
            torch 2.14.1 | 0.1 | ChainedScheduler(schedulers=[CosineAnnealingLR(T_max=20), \
                    ExponentialLR(gamma=0.98), StepLR(gamma=0.5, step_size=10)]) | 0:0.1 1:0.0973967286892 \
                    10:0.0204268201722 11:0.0168867342564 25:0.0132376135864 50:0.00340927699614 | \
                    constant(0.1).times(cosine(0.1, 0.0).over(20).div(0.1)).times(exponential(1.0, \
                    0.98)).times(step(1.0).every(10).gamma(0.5)) | TORCH-COSINE-REBOUND TORCH-CHAIN-FORGETS
            torch 1.13.1 | 0.1 | ChainedScheduler(schedulers=[LinearLR(start_factor=0.01, total_iters=4), \
                    PolynomialLR(total_iters=30), ExponentialLR(gamma=0.99), MultiStepLR(gamma=0.9, milestones=[7, \
                    8])]) | 0:0.001 1:0.02464275 4:0.0832516542 5:0.079249170825 20:0.0220834873151 40:0 | \
                    constant(0.1).times(linear(0.01, 1.0).over(4)).times(polynomial(1.0, 0.0, \
                    1.0).over(30)).times(exponential(1.0, 0.99)).times(multiStep(1.0).at(7, 8).gamma(0.9)) |
            torch 2.14.1 | 0.1 | ChainedScheduler(schedulers=[PolynomialLR(total_iters=20, power=2.0), \
                    LinearLR(start_factor=0.5, total_iters=8)]) | 0:0.05 1:0.050765625 8:0.036 9:0.03025 18:0.001 \
                    35:0 | constant(0.1).times(polynomial(1.0, 0.0, 2.0).over(20)).times(linear(0.5, 1.0).over(8)) \
                    |
            torch 2.14.1 | 0.1 | ChainedScheduler(schedulers=[LambdaLR(lr_lambda=power(base=0.9)), \
                    ExponentialLR(gamma=0.5)]) | 0:0.1 1:0.045 2:0.0405 3:0.03645 10:0.017433922005 \
                    20:0.00607883272953 | constant(0.1).times(formula("1 * 0.9 ^ t")).times(exponential(1.0, 0.5)) \
                    | TORCH-CHAIN-OVERWRITES
            torch 2.14.1 | 0.1 | ChainedScheduler(schedulers=[MultiplicativeLR(lr_lambda=constant(c=0.9)), \
                    MultiplicativeLR(lr_lambda=every(factor=0.5, period=4))]) | 0:0.1 1:0.09 4:0.032805 5:0.0295245 \
                    15:0.00257363915118 30:3.31180924025e-05 | constant(0.1).times(formula("1 * 0.9 ^ (t - \
                    0)")).times(formula("1 * 0.5 ^ (floor(t / 4) - 0)")) | TORCH-MULTIPLICATIVE-FIRST
            torch 2.14.1 | 0.1 | ChainedScheduler(schedulers=[CosineAnnealingLR(T_max=10), \
                    CosineAnnealingLR(T_max=10)]) | 0:0.1 1:0.0951655382444 18:6.6863701523 20:8.17269163781 \
                    21:7.77758598618 35:2.04317290945 | constant(0.1).times(cosine(0.1, \
                    0.0).over(10).div(0.1)).times(cosine(0.1, 0.0).over(10).div(0.1)) | TORCH-COSINE-REBOUND \
                    TORCH-CHAIN-FORGETS
            torch 1.13.1 | 0.1 | ChainedScheduler(schedulers=[ConstantLR(factor=0.5, total_iters=6), \
                    ConstantLR(factor=0.5, total_iters=6)]) | 0:0.025 1:0.025 6:0.1 7:0.1 8:0.1 15:0.1 | \
                    constant(0.1).times(piecewise(0.5).at(6, 1.0)).times(piecewise(0.5).at(6, 1.0)) |
            torch 2.14.1 | 0.1 | ChainedScheduler(schedulers=[StepLR(gamma=0.5, step_size=4), StepLR(gamma=0.5, \
                    step_size=6), StepLR(gamma=1.1, step_size=3)]) | 0:0.1 1:0.1 3:0.11 4:0.055 \
                    20:0.000692016015625 40:5.2677478247e-06 | \
                    constant(0.1).times(step(1.0).every(4).gamma(0.5)).times(step(1.0).every(6).gamma(0.5)) \
                    .times(step(1.0).every(3).gamma(1.1)) |
            torch 2.14.1 | 0.1 | ChainedScheduler(schedulers=[ExponentialLR(gamma=0.9)]) | 0:0.1 1:0.09 2:0.081 \
                    3:0.0729 10:0.03486784401 20:0.0121576654591 | constant(0.1).times(exponential(1.0, 0.9)) |
            torch 1.13.1 | 0.1 | ChainedScheduler(schedulers=[LinearLR(start_factor=0.1), \
                    CosineAnnealingWarmRestarts(T_mult=2, T_0=8)]) | 0:0.1 1:0.0961939766256 7:0.00380602337444 \
                    8:0.1 25:0.0997592363336 50:0.00842651938487 | constant(0.1).times(linear(0.1, \
                    1.0).over(5)).times(warmRestarts(0.1, 0.0).first(8).lengthFactor(2.0).div(0.1)) | \
                    TORCH-CHAIN-OVERWRITES
            torch 2.14.1 | 0.1 | ChainedScheduler(schedulers=[ExponentialLR(gamma=0.999), MultiStepLR(gamma=0.5, \
                    milestones=[500, 1000])]) | 0:0.1 1:0.0999 500:0.0303189472431 501:0.0302886282958 \
                    565:0.0284099750301 1500:0.00557406909257 | constant(0.1).times(exponential(1.0, \
                    0.999)).times(multiStep(1.0).at(500, 1000).gamma(0.5)) |
            """);
    }
}
