package dev.lehr.framework;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Schedulers of PyTorch that are built for a later step, from a rate that is not on their way. Rows are read by
/// [Original].
class ResumedAtLimitsTest {
    @ParameterizedTest
    @MethodSource
    void isWhatItIsHere(Original original) {
        original.check();
    }

    static Stream<Original> isWhatItIsHere() {
        return Original.rows("""
            torch | 0.04 of 0.1 | ConstantLR(factor=0.5, total_iters=4, last_epoch=3) | 4:0.08 5:0.08 | \
                    piecewise(0.05).at(4, 0.1) | TORCH-RESUME-UPDATES
            torch | 0.04 of 0.1 | LinearLR(start_factor=0.5, total_iters=4, last_epoch=1) | 2:0.04 \
                    3:0.0466666666667 4:0.0533333333333 5:0.0533333333333 | linear(0.05, 0.1).over(4) | \
                    TORCH-RESUME-UPDATES
            torch 1.13.1 | 0.04 of 0.1 | LinearLR(start_factor=0.5, total_iters=4, last_epoch=1) | 2:0.048 3:0.056 \
                    4:0.064 5:0.064 | linear(0.05, 0.1).over(4) | TORCH-RESUME-UPDATES
            torch | 0.04 of 0.1 | PolynomialLR(total_iters=4, last_epoch=5) | 6:0.04 7:0.04 | polynomial(0.1, 0.0, \
                    1.0).over(4) | TORCH-RESUME-UPDATES
            torch | 0.04 of 0.1 | CosineAnnealingLR(T_max=4, eta_min=0.01, last_epoch=1) | 2:0.04 3:0.0187867965644 \
                    4:0.01 5:0.0231801948466 12:0.01 13:0.0231801948466 | cosine(0.1, 0.01).over(4) | \
                    TORCH-COSINE-REBOUND TORCH-RESUME-UPDATES
            torch | 0.04 of 0.1 | CosineAnnealingLR(T_max=4, eta_min=0.01, last_epoch=3) | 4:0.04 5:0.0531801948466 \
                    6:0.157426406871 12:0.01 13:0.0231801948466 | cosine(0.1, 0.01).over(4) | TORCH-COSINE-REBOUND \
                    TORCH-RESUME-UPDATES
            torch | 0.04 of 0.1 | CosineAnnealingLR(T_max=2.5, eta_min=0.01, last_epoch=1) | 2:0.04 3:0.04 \
                    4:0.215623058987 | cosine(0.1, 0.01).over(2.5) | TORCH-COSINE-REBOUND TORCH-RESUME-UPDATES
            torch | 0.04 of 0.1 | SWALR(swa_lr=0.02, anneal_epochs=2, last_epoch=5) | 6:0.04 7:0.03 8:0.02 | \
                    cosine(0.1, 0.02).over(2) | TORCH-SWA-RESUME
            torch | 0.04 of 0.1 | CyclicLR(base_lr=0.1, max_lr=1, step_size_up=2, last_epoch=2) | 3:0.55 4:0.1 \
                    5:0.55 | linear(0.1, 1.0).over(2).then(linear(1.0, 0.1).over(2)).repeat() | TORCH-CYCLIC-PHASE
            torch | 0.04 of 0.1 | OneCycleLR(max_lr=1, total_steps=10, last_epoch=2) | 3:0.950484632013 \
                    4:0.81174565395 5:0.611262021936 | cosine(0.04, 1.0).over(1).stretch(3).then(cosine(1.0, \
                    4.0E-6).over(1).stretch(7)) | TORCH-ONECYCLE-MINUS-ONE TORCH-ONECYCLE-OVERRUN
            torch | 0.04 of 0.1 | LambdaLR(lr_lambda=power(base=0.5), last_epoch=1) | 2:0.025 3:0.0125 | \
                    formula("0.1 * 0.5 ^ t") |
            torch | 0.04 of 0.1 | MultiplicativeLR(lr_lambda=table(values=[1, 0.5, 0.25, 0.125]), last_epoch=1) | \
                    2:0.04 3:0.005 4:0.000625 5:7.8125e-05 | formula("0.1 * (t < 2 ? (t < 1 ? 1 : 0.5) : t < 3 ? \
                    0.125 : 0.125 ^ (t - 3) * 0.015625)") | TORCH-RESUME-UPDATES
            torch | 0.04 of 0.1 | MultiplicativeLR(lr_lambda=inverse_time(k=1), last_epoch=1) | step by step 2:0.04 \
                    3:0.01 | step by step | TORCH-RESUME-UPDATES
            torch | 0.04 of 0.1 | CosineAnnealingWarmRestarts(T_0=2, last_epoch=2) | 3:0.05 4:0.1 5:0.05 | \
                    warmRestarts(0.1, 0.0).first(2) |
            torch | 0.04 of 0.1 | CosineAnnealingWarmRestarts(T_0=2, T_mult=2, last_epoch=4) | 5:0.0853553390593 \
                    6:0.05 7:0.0146446609407 | warmRestarts(0.1, 0.0).first(2).lengthFactor(2.0) |
            torch 1.13.1 | 0.04 of 0.1 | CosineAnnealingWarmRestarts(T_0=2, T_mult=2, last_epoch=9) | 10:0.1 \
                    11:0.0308658283817 12:0.0146446609407 13:0.00380602337444 | warmRestarts(0.1, \
                    0.0).first(2).lengthFactor(2.0) | TORCH-RESTARTS-RESUME
            torch 1.13.1 | 0.04 of 0.1 | CosineAnnealingWarmRestarts(T_0=3, last_epoch=10) | 11:0.025 12:0.1 \
                    13:0.025 14:0.025 | warmRestarts(0.1, 0.0).first(3) | TORCH-RESTARTS-RESUME
            torch 2.1 | 0.1 of 0.1 | ExponentialLR(gamma=0.5, last_epoch=0) | 1:0.1 2:0.05 | exponential(0.1, 0.5) \
                    | TORCH-RESUME-UPDATES
            torch | 0.1 of 0.1 | ExponentialLR(gamma=0.5, last_epoch=0) | 1:0.1 2:0.05 | exponential(0.1, 0.5) | \
                    TORCH-RESUME-UPDATES
            torch | 0.04 of 0.1 | CosineAnnealingWarmRestarts(T_0=3, last_epoch=2) | 3:0.1 4:0.075 5:0.025 6:0.1 | \
                    warmRestarts(0.1, 0.0).first(3) |
            torch 1.13.1 | 0.04 of 0.1 | CosineAnnealingWarmRestarts(T_0=3, last_epoch=2) | 3:0.1 4:0.075 5:0.025 \
                    6:0.1 | warmRestarts(0.1, 0.0).first(3) |
            torch 1.13.1 | 0.04 of 0.1 | CosineAnnealingWarmRestarts(T_0=3, last_epoch=5) | 6:0 7:0.075 8:0.025 \
                    9:0.1 10:0.075 | warmRestarts(0.1, 0.0).first(3) | TORCH-RESTARTS-RESUME
            torch 1.13.1 | 0.04 of 0.1 | CosineAnnealingWarmRestarts(T_0=3, last_epoch=20) | 21:0.1 22:0.025 \
                    25:0.025 26:0.025 27:0.1 28:0.025 29:0.025 30:0.1 31:0.075 32:0.025 | warmRestarts(0.1, \
                    0.0).first(3) | TORCH-RESTARTS-RESUME
            torch 1.13.1 | 0.04 of 0.1 | CosineAnnealingWarmRestarts(T_0=4, last_epoch=20) | 21:0.0853553390593 \
                    22:0.05 25:0.0146446609407 26:0.05 27:0.0146446609407 28:0.1 29:0.0853553390593 30:0.05 \
                    31:0.0146446609407 32:0.1 | warmRestarts(0.1, 0.0).first(4) | TORCH-RESTARTS-RESUME
            torch 1.13.1 | 0.04 of 0.1 | CosineAnnealingWarmRestarts(T_0=3, T_mult=2, last_epoch=8) | 9:0 \
                    10:0.0982962913145 11:0.0933012701892 15:0.05 20:0.00170370868555 21:0.1 | warmRestarts(0.1, \
                    0.0).first(3).lengthFactor(2.0) | TORCH-RESTARTS-RESUME
            torch 1.13.1 | 0.04 of 0.1 | CosineAnnealingWarmRestarts(T_0=3, T_mult=2, last_epoch=20) | 21:0 \
                    22:0.00170370868555 23:0.0982962913145 24:0.0961939766256 25:0.0933012701892 30:0.0691341716183 \
                    33:0.05 34:0.043473690389 40:0.0103323329854 | warmRestarts(0.1, \
                    0.0).first(3).lengthFactor(2.0) | TORCH-RESTARTS-RESUME
            torch | 0.04 of 0.1 | CosineAnnealingWarmRestarts(T_0=3, T_mult=2, last_epoch=20) | 21:0.1 \
                    22:0.0933012701892 23:0.075 24:0.05 25:0.025 30:0.0853553390593 33:0.05 34:0.0370590477449 \
                    40:0.0995722430687 | warmRestarts(0.1, 0.0).first(3).lengthFactor(2.0) | TORCH-RESTARTS-RESUME
            torch | 0.04 of 0.1 | CosineAnnealingWarmRestarts(T_0=2, T_mult=2, last_epoch=5) | 6:0.1 \
                    7:0.0853553390593 8:0.05 9:0.0146446609407 10:0.1 | warmRestarts(0.1, \
                    0.0).first(2).lengthFactor(2.0) | TORCH-RESTARTS-RESUME
            torch | 0.04 of 0.1 | CosineAnnealingWarmRestarts(T_0=2, T_mult=2, last_epoch=1) | 2:0.1 \
                    3:0.0853553390593 6:0.1 7:0.0961939766256 | warmRestarts(0.1, 0.0).first(2).lengthFactor(2.0) | \

            torch | 0.04 of 0.1 | SWALR(swa_lr=0.02, anneal_epochs=2, last_epoch=0) | 1:0.04 2:0.03 3:0.02 4:0.02 | \
                    cosine(0.1, 0.02).over(2) | TORCH-SWA-RESUME
            torch | 0.04 of 0.1 | CosineAnnealingLR(T_max=4, eta_min=0.01, last_epoch=10) | 11:0.04 12:0.01 \
                    13:0.0231801948466 14:0.055 | cosine(0.1, 0.01).over(4) | TORCH-COSINE-REBOUND \
                    TORCH-RESUME-UPDATES
            torch | 0.04 of 0.1 | CosineAnnealingLR(T_max=4, eta_min=0.01, last_epoch=16) | 17:0.04 \
                    18:0.0275735931288 19:0.0151471862576 20:0.01 21:0.0231801948466 22:0.055 | cosine(0.1, \
                    0.01).over(4) | TORCH-COSINE-REBOUND TORCH-RESUME-UPDATES
            torch | 0.04 of 0.1 | CosineAnnealingLR(T_max=4, eta_min=0.01, last_epoch=19) | 20:0.04 \
                    21:0.0531801948466 22:0.157426406871 23:0.261672618896 24:0.304852813742 27:0.0531801948466 \
                    28:0.01 29:0.0231801948466 | cosine(0.1, 0.01).over(4) | TORCH-COSINE-REBOUND \
                    TORCH-RESUME-UPDATES
            torch | 0.04 of 0.1 | CosineAnnealingLR(T_max=-4, eta_min=0.01, last_epoch=10) | 11:0.04 12:0.01 \
                    13:0.0231801948466 14:0.055 | cosine(0.1, 0.01).over(4) | TORCH-COSINE-REBOUND \
                    TORCH-RESUME-UPDATES
            torch | 0.04 of 0.1 | CosineAnnealingLR(T_max=4, eta_min=0.01, last_epoch=27) | 28:0.04 \
                    29:0.0531801948466 30:0.157426406871 31:0.261672618896 32:0.304852813742 35:0.0531801948466 \
                    36:0.01 37:0.0231801948466 | cosine(0.1, 0.01).over(4) | TORCH-COSINE-REBOUND \
                    TORCH-RESUME-UPDATES
            torch | 0.04 of 0.3 | CyclicLR(base_lr=0.1, max_lr=1, step_size_up=2, last_epoch=2) | 3:0.65 4:0.1 \
                    5:0.55 6:1 | linear(0.1, 1.0).over(2).then(linear(1.0, 0.1).over(2)).repeat() | \
                    TORCH-CYCLIC-PHASE
            torch | 0.04 of 0.3 | CyclicLR(base_lr=0.1, max_lr=1, step_size_up=2) | 0:0.3 1:0.55 2:1 3:0.55 | \
                    linear(0.1, 1.0).over(2).then(linear(1.0, 0.1).over(2)).repeat() | TORCH-CYCLIC-PHASE
            torch | 0.04 of 0.1 | PolynomialLR(total_iters=4, last_epoch=3) | 4:0.04 5:0.04 | polynomial(0.1, 0.0, \
                    1.0).over(4) | TORCH-RESUME-UPDATES
            """);
    }
}
