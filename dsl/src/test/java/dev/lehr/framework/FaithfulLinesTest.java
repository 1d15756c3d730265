package dev.lehr.framework;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Schedulers of PyTorch that are closed forms here, not steps. Rows are read by [FaithfulLine].
class FaithfulLinesTest {
    @ParameterizedTest
    @MethodSource
    void hasALineHere(FaithfulLine faithfulLine) {
        faithfulLine.check();
    }

    static Stream<FaithfulLine> hasALineHere() {
        return FaithfulLine.rows("""
            torch | 0.1 | ConstantLR(factor=0.5, total_iters=4) | piecewise(0.05).at(4, 0.1)
            torch | 0.1 | ConstantLR(factor=0.5, total_iters=0) | constant(0.05)
            torch | 0.1 | ConstantLR(factor=0.5, total_iters=1) | piecewise(0.05).at(1, 0.1)
            torch | 0.1 | LinearLR(start_factor=0.5, total_iters=4) | formula("0.1 * (0.5 * min(4, t) / 4 + 0.5)")
            torch | 0.1 | LinearLR(start_factor=0.5, total_iters=0) | constant(0.05)
            torch | 0.1 | LinearLR(start_factor=0.5, total_iters=1) | formula("0.1 * (0.5 * min(1, t) / 1 + 0.5)")
            torch | 0.1 | PolynomialLR(power=2, total_iters=4) | formula("0.1 * (1 - min(4, t) / 4) ^ 2")
            torch | 0.1 | PolynomialLR(power=2, total_iters=0.5) | constant(0.1)
            torch | 0.1 | PolynomialLR(power=2, total_iters=1) | formula("0.1 * (1 - min(1, t) / 1) ^ 2")
            torch | 0.1 | StepLR(step_size=2.5, gamma=0.5) | step(0.1).every(5).gamma(0.5)
            torch | 0.1 | MultiStepLR(milestones=[-1, 2.5, 3, 1], gamma=0.5) | multiStep(0.1).at(1, 3).gamma(0.5)
            torch | 0.1 | ExponentialLR(gamma=0.5) | exponential(0.1, 0.5)
            torch | 0.1 | ExponentialLR(gamma=0) | formula("0.1 * 0 ^ t")
            torch | 0.1 | CosineAnnealingLR(T_max=10, eta_min=0.01) | formula("0.09000000000000001 * (cos(t * \
                    3.141592653589793 / 10) + 1) / 2 + 0.01")
            torch | 0.1 | SWALR(swa_lr=0.05, anneal_epochs=4, anneal_strategy='linear') | formula("max(min(t / 4, \
                    1), 0) * 0.05 + 0.1 * (1 - max(min(t / 4, 1), 0))")
            torch | 0.1 | LambdaLR(lr_lambda=power(base=0.5)) | formula("0.1 * 0.5 ^ t")
            torch | 0.1 | CosineAnnealingWarmRestarts(T_0=5) | formula("(cos(t mod 5 * 3.141592653589793 / 5) + 1) \
                    * 0.1 / 2 + 0")
            torch | 0.1 | ChainedScheduler(schedulers=[StepLR(step_size=2), ExponentialLR(gamma=0.5)]) | \
                    formula("0.1 * (0.1 ^ (floor(max(t + 0, 0) / 2) - 0) * 0.5 ^ (t + 0 - 0))")
            torch | 0.1 | SequentialLR(schedulers=[ConstantLR(factor=0.5), ExponentialLR(gamma=0.5)], \
                    milestones=[2]) | piecewise(0.05).at(5, 0.1).take(2).then(exponential(0.1, 0.5))
            torch | 0.1 | ChainedScheduler(schedulers=[ExponentialLR(gamma=0.5), \
                    LambdaLR(lr_lambda=power(base=0.5))]) | formula("t < 1 ? 0.1 : 0.1 * 0.5 ^ (t + 0)")
            """);
    }
}
