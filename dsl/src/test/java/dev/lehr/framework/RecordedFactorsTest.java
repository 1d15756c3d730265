package dev.lehr.framework;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Schedulers of PyTorch that multiply the rate in each step. Rows are read by [Original]; the rates were recorded
/// from the library at work.
class RecordedFactorsTest {
    @ParameterizedTest
    @MethodSource
    void givesWhatWasRecorded(Original original) {
        original.check();
    }

    static Stream<Original> givesWhatWasRecorded() {
        return Original.rows("""
            torch 2.14.1 | 0.1 | ConstantLR(factor=1.0, total_iters=10) | 0:0.1 1:0.1 30:0.1 60:0.1 | \
                    piecewise(0.1).at(10, 0.1) |
            torch 1.13.1 | 0.1 | ConstantLR(factor=0.25, total_iters=1) | 0:0.025 1:0.1 30:0.1 60:0.1 | \
                    piecewise(0.025).at(1, 0.1) |
            torch 2.14.1 | 0.1 | ConstantLR(factor=0.333, total_iters=0) | 0:0.0333 1:0.0333 30:0.0333 60:0.0333 | \
                    constant(0.1) | TORCH-ZERO-ITERS
            torch 2.14.1 | 1 | ExponentialLR(gamma=0.1) | 0:1 1:0.1 2:0.01 3:0.001 30:1e-30 60:1e-60 | \
                    exponential(1.0, 0.1) |
            torch 1.13.1 | 0.1 | ExponentialLR(gamma=0.0) | 0:0.1 1:0 30:0 60:0 | formula("0.1 * 0 ^ t") |
            torch 2.14.1 | 0.1 | ExponentialLR(gamma=-0.9) | 0:0.1 1:-0.09 2:0.081 3:-0.0729 30:0.00423911582752 \
                    60:0.000179701029991 | formula("0.1 * (-0.9) ^ t") |
            torch 2.14.1 | 1e-06 | ExponentialLR(gamma=1.0001) | 0:1e-06 1:1.0001e-06 28184:1.67476690835e-05 \
                    100000:0.0220154560485 | exponential(1.0E-6, 1.0001) |
            torch 1.13.1 | 0.1 | LinearLR() | 0:0.0333333333333 1:0.0466666666667 5:0.1 6:0.1 30:0.1 60:0.1 | \
                    linear(0.03333333333333333, 0.1).over(5) |
            torch 1.13.1 | 0.1 | LinearLR(start_factor=1.0, end_factor=0.1, total_iters=30) | 0:0.1 1:0.097 30:0.01 \
                    60:0.01 | linear(0.1, 0.010000000000000002).over(30) |
            torch 2.14.1 | 0.1 | LinearLR(start_factor=1.0, end_factor=0.0, total_iters=30) | 0:0.1 \
                    1:0.0966666666667 30:0 60:0 | linear(0.1, 0.0).over(30) |
            torch 1.13.1 | 0.1 | LinearLR(start_factor=1e-06, total_iters=3) | 0:1e-07 1:0.0333334 3:0.1 4:0.1 \
                    30:0.1 60:0.1 | linear(1.0E-7, 0.1).over(3) |
            torch 2.14.1 | 0.1 | LinearLR(start_factor=1.0, total_iters=9) | 0:0.1 1:0.1 30:0.1 60:0.1 | \
                    linear(0.1, 0.1).over(9) |
            torch 1.13.1 | 0.1 | LinearLR(start_factor=0.9, end_factor=0.2, total_iters=1) | 0:0.09 1:0.02 30:0.02 \
                    60:0.02 | linear(0.09000000000000001, 0.020000000000000004).over(1) |
            torch 2.14.1 | 0.1 | MultiStepLR(milestones=[30, 80]) | 0:0.1 1:0.1 30:0.01 31:0.01 45:0.01 90:0.001 | \
                    multiStep(0.1).at(30, 80).gamma(0.1) |
            torch 1.13.1 | 0.001 | MultiStepLR(milestones=[2, 6, 15]) | 0:0.001 1:0.001 2:0.0001 3:0.0001 45:1e-06 \
                    90:1e-06 | multiStep(0.001).at(2, 6, 15).gamma(0.1) |
            torch 2.14.1 | 0.1 | MultiStepLR(milestones=[1]) | 0:0.1 1:0.01 45:0.01 90:0.01 | \
                    multiStep(0.1).at(1).gamma(0.1) |
            torch 1.13.1 | 0.1 | MultiStepLR(milestones=[200]) | 0:0.1 1:0.1 45:0.1 90:0.1 | \
                    multiStep(0.1).at(200).gamma(0.1) |
            torch 2.14.1 | 0.1 | MultiStepLR(milestones=[]) | 0:0.1 1:0.1 45:0.1 90:0.1 | \
                    multiStep(0.1).at().gamma(0.1) |
            torch 2.14.1 | 0.1 | MultiStepLR(gamma=1.0, milestones=[10, 20, 30, 40]) | 0:0.1 1:0.1 45:0.1 90:0.1 | \
                    multiStep(0.1).at(10, 20, 30, 40).gamma(1.0) |
            torch 1.13.1 | 1 | MultiStepLR(gamma=0.7, milestones=[4, 4, 4, 9]) | 0:1 1:1 4:0.343 5:0.343 45:0.2401 \
                    90:0.2401 | multiStep(1.0).at(4, 4, 4, 9).gamma(0.7) |
            torch 2.14.1 | 0.001 | MultiStepLR(gamma=2.0, milestones=[10, 50]) | 0:0.001 1:0.001 45:0.002 50:0.004 \
                    51:0.004 90:0.004 | multiStep(0.001).at(10, 50).gamma(2.0) |
            torch 2.14.1 | 0.1 | MultiStepLR(gamma=0.9, milestones=[50, 100, 150, 200, 250, 300, 350, 400, 450, \
                    500, 550, 600, 650, 700, 750, 800, 850, 900, 950, 1000, 1050, 1100, 1150, 1200, 1250, 1300, \
                    1350, 1400, 1450]) | 0:0.1 1:0.1 50:0.09 51:0.09 651:0.0254186582833 1500:0.00471012869725 | \
                    multiStep(0.1).at(50, 100, 150, 200, 250, 300, 350, 400, 450, 500, 550, 600, 650, 700, 750, \
                    800, 850, 900, 950, 1000, 1050, 1100, 1150, 1200, 1250, 1300, 1350, 1400, 1450).gamma(0.9) |
            torch 2.14.1 | 0.1 | PolynomialLR(total_iters=40) | 0:0.1 1:0.0975 30:0.025 40:0 41:0 60:0 | \
                    polynomial(0.1, 0.0, 1.0).over(40) |
            torch 1.13.1 | 0.1 | PolynomialLR(total_iters=40, power=2.0) | 0:0.1 1:0.0950625 12:0.049 13:0.0455625 \
                    30:0.00625 60:0 | polynomial(0.1, 0.0, 2.0).over(40) |
            torch 2.14.1 | 0.1 | PolynomialLR(total_iters=1) | 0:0.1 1:0 30:0 60:0 | polynomial(0.1, 0.0, \
                    1.0).over(1) |
            torch 2.14.1 | 5e-05 | PolynomialLR(total_iters=59, power=1.5) | 0:5e-05 1:4.87342152559e-05 \
                    30:1.72301470416e-05 59:0 60:0 | polynomial(5.0E-5, 0.0, 1.5).over(59) |
            torch 1.13.1 | 0.1 | PolynomialLR(total_iters=2, power=0.3) | 0:0.1 1:0.0812252396356 2:0 3:0 30:0 60:0 \
                    | polynomial(0.1, 0.0, 0.3).over(2) |
            torch 2.14.1 | 0.1 | StepLR(step_size=30) | 0:0.1 1:0.1 30:0.01 31:0.01 38:0.01 75:0.001 | \
                    step(0.1).every(30).gamma(0.1) |
            torch 2.14.1 | 1 | StepLR(gamma=0.5, step_size=3) | 0:1 1:1 3:0.5 4:0.5 38:0.000244140625 \
                    75:2.98023223877e-08 | step(1.0).every(3).gamma(0.5) |
            torch 1.13.1 | 0.1 | StepLR(gamma=1.0, step_size=7) | 0:0.1 1:0.1 38:0.1 75:0.1 | \
                    step(0.1).every(7).gamma(1.0) |
            torch 1.13.1 | 0.1 | StepLR(gamma=-0.5, step_size=5) | 0:0.1 1:0.1 5:-0.05 6:-0.05 38:-0.00078125 \
                    75:-3.0517578125e-06 | step(0.1).every(5).gamma(-0.5) |
            torch 2.14.1 | 0.1 | StepLR(gamma=0.9999, step_size=1) | 0:0.1 1:0.09999 25633:0.00770401801157 \
                    100000:4.5377233959e-06 | step(0.1).every(1).gamma(0.9999) |
            torch 1.13.1 | 1e-06 | StepLR(gamma=1.0003, step_size=7) | 0:1e-06 1:1e-06 27622:3.26618443936e-06 \
                    100000:7.25921873322e-05 | step(1.0E-6).every(7).gamma(1.0003) |
            """);
    }
}
