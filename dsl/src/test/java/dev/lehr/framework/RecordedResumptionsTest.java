package dev.lehr.framework;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Schedulers of PyTorch that go on with a training: built with `last_epoch`, as two versions of it do. Rows are
/// read by [Original]; the rates were recorded from the library at work.
class RecordedResumptionsTest {
    @ParameterizedTest
    @MethodSource
    void givesWhatWasRecorded(Original original) {
        original.check();
    }

    static Stream<Original> givesWhatWasRecorded() {
        return Original.rows("""
            torch 2.14.1 | 0.05 of 0.1 | ConstantLR(factor=0.5, total_iters=10, last_epoch=0) | 1:0.05 2:0.05 \
                    8:0.05 10:0.1 11:0.1 15:0.1 | piecewise(0.05).at(10, 0.1) | TORCH-RESUME-UPDATES
            torch 1.13.1 | 0.05 of 0.1 | ConstantLR(factor=0.5, total_iters=10, last_epoch=4) | 5:0.05 6:0.05 \
                    10:0.1 11:0.1 12:0.1 19:0.1 | piecewise(0.05).at(10, 0.1) | TORCH-RESUME-UPDATES
            torch 2.14.1 | 0.1 of 0.1 | ConstantLR(factor=0.5, total_iters=10, last_epoch=9) | 10:0.2 11:0.2 17:0.2 \
                    24:0.2 | piecewise(0.05).at(10, 0.1) | TORCH-RESUME-UPDATES
            torch 1.13.1 | 0.0905463412216 of 0.1 | CosineAnnealingLR(eta_min=0.001, T_max=20, last_epoch=4) | \
                    5:0.0855017856687 6:0.0795953699885 12:0.0352036587784 18:0.00342270244339 19:0.00160942714054 \
                    | cosine(0.1, 0.001).over(20) | TORCH-COSINE-REBOUND TORCH-RESUME-UPDATES
            torch 2.14.1 | 0.0505 of 0.1 | CosineAnnealingLR(eta_min=0.001, T_max=20, last_epoch=9) | 10:0.0505 \
                    11:0.0427564939805 17:0.00639517705268 20:0.001 21:0.00160942714054 24:0.0104536587784 | \
                    cosine(0.1, 0.001).over(20) | TORCH-COSINE-REBOUND TORCH-RESUME-UPDATES
            torch 1.13.1 | 0.1 of 0.1 | CosineAnnealingWarmRestarts(T_mult=2, T_0=6, last_epoch=0) | \
                    1:0.0933012701892 2:0.075 5:0.00669872981078 6:0.1 8:0.0933012701892 15:0.0146446609407 | \
                    warmRestarts(0.1, 0.0).first(6).lengthFactor(2.0) |
            torch 2.14.1 | 0.025 of 0.1 | CosineAnnealingWarmRestarts(T_mult=2, T_0=6, last_epoch=4) | \
                    5:0.00669872981078 6:0.1 12:0.05 17:0.00170370868555 18:0.1 19:0.0995722430687 | \
                    warmRestarts(0.1, 0.0).first(6).lengthFactor(2.0) |
            torch 1.13.1 | 0.1 of 0.1 | ExponentialLR(gamma=0.9, last_epoch=0) | 1:0.09 2:0.081 3:0.0729 4:0.06561 \
                    8:0.043046721 15:0.0205891132095 | exponential(0.1, 0.9) | TORCH-RESUME-UPDATES
            torch 2.14.1 | 0.1 of 0.1 | ExponentialLR(gamma=0.9, last_epoch=0) | 1:0.1 2:0.09 3:0.081 4:0.0729 \
                    8:0.04782969 15:0.022876792455 | exponential(0.1, 0.9) | TORCH-RESUME-UPDATES
            torch 1.13.1 | 0.0166771816997 of 0.1 | ExponentialLR(gamma=0.9, last_epoch=17) | 18:0.0150094635297 \
                    19:0.0135085171767 20:0.0121576654591 21:0.0109418989132 25:0.00717897987692 \
                    32:0.00343368382029 | exponential(0.1, 0.9) | TORCH-RESUME-UPDATES
            torch 2.14.1 | 0.1 of 0.1 | LambdaLR(lr_lambda=power(base=0.95), last_epoch=0) | 1:0.095 2:0.09025 \
                    3:0.0857375 4:0.081450625 8:0.0663420431289 15:0.046329123016 | formula("0.1 * 0.95 ^ t") |
            torch 2.14.1 | 0.07737809375 of 0.1 | LambdaLR(lr_lambda=power(base=0.95), last_epoch=4) | \
                    5:0.07737809375 6:0.0735091890625 7:0.0698337296094 8:0.0663420431289 12:0.0540360087663 \
                    19:0.0377353602535 | formula("0.1 * 0.95 ^ t") |
            torch 1.13.1 | 0.01 of 0.1 | LinearLR(start_factor=0.1, total_iters=12, last_epoch=0) | 1:0.0175 \
                    2:0.025 8:0.07 12:0.1 13:0.1 15:0.1 | linear(0.010000000000000002, 0.1).over(12) | \
                    TORCH-RESUME-UPDATES
            torch 2.14.1 | 0.1 of 0.1 | LinearLR(start_factor=0.1, total_iters=12, last_epoch=17) | 18:0.1 19:0.1 \
                    25:0.1 32:0.1 | linear(0.010000000000000002, 0.1).over(12) | TORCH-RESUME-UPDATES
            torch 2.14.1 | 0.1 of 0.1 | MultiStepLR(gamma=0.5, milestones=[5, 10, 18], last_epoch=0) | 1:0.1 2:0.1 \
                    4:0.1 5:0.05 8:0.05 15:0.025 | multiStep(0.1).at(5, 10, 18).gamma(0.5) | TORCH-RESUME-UPDATES
            torch 1.13.1 | 0.1 of 0.1 | MultiStepLR(gamma=0.5, milestones=[5, 10, 18], last_epoch=4) | 5:0.05 \
                    6:0.05 9:0.05 10:0.025 12:0.025 19:0.0125 | multiStep(0.1).at(5, 10, 18).gamma(0.5) | \
                    TORCH-RESUME-UPDATES
            torch 1.13.1 | 0.1 of 0.1 | MultiplicativeLR(lr_lambda=constant(c=0.95), last_epoch=0) | 1:0.095 \
                    2:0.09025 3:0.0857375 4:0.081450625 8:0.0663420431289 15:0.046329123016 | formula("0.1 * 0.95 ^ \
                    (t - 0)") | TORCH-MULTIPLICATIVE-FIRST TORCH-RESUME-UPDATES
            torch 2.14.1 | 0.1 of 0.1 | MultiplicativeLR(lr_lambda=constant(c=0.95), last_epoch=0) | 1:0.1 2:0.095 \
                    3:0.09025 4:0.0857375 8:0.0698337296094 15:0.0487674979116 | formula("0.1 * 0.95 ^ (t - 0)") | \
                    TORCH-MULTIPLICATIVE-FIRST TORCH-RESUME-UPDATES
            torch 1.13.1 | 0.0630249409725 of 0.1 | MultiplicativeLR(lr_lambda=constant(c=0.95), last_epoch=9) | \
                    10:0.0598736939238 11:0.0568800092276 12:0.0540360087663 13:0.051334208328 17:0.0418120335219 \
                    24:0.0291989024339 | formula("0.1 * 0.95 ^ (t - 0)") | TORCH-MULTIPLICATIVE-FIRST \
                    TORCH-RESUME-UPDATES
            torch 1.13.1 | 0.1 of 0.1 | PolynomialLR(total_iters=20, power=2.0, last_epoch=0) | 1:0.09025 2:0.081 \
                    6:0.049 7:0.04225 8:0.036 15:0.00625 | polynomial(0.1, 0.0, 2.0).over(20) | \
                    TORCH-RESUME-UPDATES
            torch 1.13.1 | 0.00225 of 0.1 | PolynomialLR(total_iters=20, power=2.0, last_epoch=17) | 18:0.001 \
                    19:0.00025 20:0 21:0 25:0 32:0 | polynomial(0.1, 0.0, 2.0).over(20) | TORCH-RESUME-UPDATES
            torch 2.14.1 | 0.00225 of 0.1 | PolynomialLR(total_iters=20, power=2.0, last_epoch=17) | 18:0.00225 \
                    19:0.0005625 20:0 21:0 25:0 32:0 | polynomial(0.1, 0.0, 2.0).over(20) | TORCH-RESUME-UPDATES
            torch 2.14.1 | 0.1 of 0.1 | StepLR(gamma=0.5, step_size=5, last_epoch=0) | 1:0.1 2:0.1 4:0.1 5:0.05 \
                    8:0.05 15:0.0125 | step(0.1).every(5).gamma(0.5) | TORCH-RESUME-UPDATES
            torch 1.13.1 | 0.1 of 0.1 | StepLR(gamma=0.5, step_size=5, last_epoch=4) | 5:0.05 6:0.05 9:0.05 \
                    10:0.025 12:0.025 19:0.0125 | step(0.1).every(5).gamma(0.5) | TORCH-RESUME-UPDATES
            """);
    }
}
