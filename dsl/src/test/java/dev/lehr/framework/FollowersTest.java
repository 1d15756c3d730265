package dev.lehr.framework;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Schedulers of others that follow a metric. Rows are read by [Follower].
class FollowersTest {
    @ParameterizedTest
    @MethodSource
    void isARuleBesideARate(Follower follower) {
        follower.check();
    }

    static Stream<Follower> isARuleBesideARate() {
        return Follower.rows("""
            torch | 0.1 | ReduceLROnPlateau() | plateau().margin(SIGNED, 1.0E-4).eps(1.0E-7).missing(BAD) | \
                    plateau().eps(1.0E-7) | constant(0.1) | PLATEAU-SIGNED-MARGIN
            torch | 0.1 | ReduceLROnPlateau(mode='max', factor=0.5, patience=3, threshold=0.01, \
                    threshold_mode='abs', cooldown=2, min_lr=0.01, eps=0, verbose=True) | \
                    plateau().factor(0.5).patience(3).goal(MAX).margin(ABSOLUTE, \
                    0.01).cooldown(2).minScale(0.09999999999999999).eps(0).missing(BAD) | \
                    plateau().factor(0.5).patience(3).goal(MAX).margin(ABSOLUTE, \
                    0.01).cooldown(2).minScale(0.09999999999999999).eps(0) | constant(0.1) |
            torch | 0.1&0.2 | ReduceLROnPlateau(patience=0, threshold=0, min_lr=[0.01, 0]) | \
                    plateau().patience(0).margin(SIGNED, 0).minScale(0.09999999999999999).eps(1.0E-7).missing(BAD) \
                    & plateau().patience(0).margin(SIGNED, 0).eps(5.0E-8).missing(BAD) | \
                    plateau().patience(0).margin(RELATIVE, 0).minScale(0.09999999999999999).eps(1.0E-7) & \
                    plateau().patience(0).margin(RELATIVE, 0).eps(5.0E-8) | constant(0.1) & constant(0.2) | \
                    PLATEAU-SIGNED-MARGIN
            transformers | 0.1 | get_reduce_on_plateau_schedule(mode='min', factor=0.2) | \
                    plateau().factor(0.2).margin(SIGNED, 1.0E-4).eps(1.0E-7).missing(BAD) | \
                    plateau().factor(0.2).eps(1.0E-7) | constant(0.1) | PLATEAU-SIGNED-MARGIN
            timm | 0.1 | PlateauLRScheduler() | plateau().goal(MAX).margin(SIGNED, 1.0E-4).eps(1.0E-7).missing(BAD) \
                    | plateau().goal(MAX).eps(1.0E-7) | constant(0.1) | PLATEAU-SIGNED-MARGIN
            timm | 0.1 | PlateauLRScheduler(decay_rate=0.5, patience_t=0, threshold=0, cooldown_t=3, lr_min=0.02, \
                    mode='min') | plateau().factor(0.5).patience(0).margin(SIGNED, \
                    0).cooldown(3).minScale(0.19999999999999998).eps(1.0E-7).missing(BAD) | \
                    plateau().factor(0.5).patience(0).margin(RELATIVE, \
                    0).cooldown(3).minScale(0.19999999999999998).eps(1.0E-7) | constant(0.1) | \
                    PLATEAU-SIGNED-MARGIN
            timm | 0.1&0.2 | PlateauLRScheduler(warmup_t=4, warmup_lr_init=0.02, lr_min=[0.01, 0.02]) | \
                    plateau().goal(MAX).margin(SIGNED, \
                    1.0E-4).minScale(0.09999999999999999).eps(1.0E-7).missing(BAD) after 4.0 & \
                    plateau().goal(MAX).margin(SIGNED, \
                    1.0E-4).minScale(0.09999999999999999).eps(5.0E-8).missing(BAD) after 4.0 | \
                    plateau().goal(MAX).minScale(0.09999999999999999).eps(1.0E-7) & \
                    plateau().goal(MAX).minScale(0.09999999999999999).eps(5.0E-8) | linear(0.02, \
                    0.1).over(4).then(constant(0.1)) & linear(0.02, 0.2).over(4).then(constant(0.2)) | \
                    PLATEAU-SIGNED-MARGIN
            transformers | 0.1 | GreedyLR() | greedy().scales(0.01, 10).eps(1.0E-7) | greedy().scales(0.01, \
                    10).eps(1.0E-7).missing(ERROR) | constant(0.1) |
            transformers | 0.1 | GreedyLR(mode='max', factor=0.5, patience=0, threshold=0, threshold_mode='rel', \
                    cooldown=2, warmup=3, min_lr=0.05, max_lr=0.05, eps=0.001, smooth=True, window_size=7, \
                    reset_start=20, verbose=True) | greedy().factor(0.5).patience(0).goal(MAX).margin(SIGNED, \
                    0).pauses(2, 3).scales(0.5, 0.5).eps(0.01).window(7).resetAfter(20) | \
                    greedy().factor(0.5).patience(0).goal(MAX).margin(RELATIVE, 0).pauses(2, 3).scales(0.5, \
                    0.5).eps(0.01).window(7).resetAfter(20).missing(ERROR) | constant(0.1) | PLATEAU-SIGNED-MARGIN
            transformers | 0.1&0.2 | GreedyLR(window_size=1, reset_start=1, min_lr=0, eps=0) | greedy().scales(0, \
                    10).eps(0).resetAfter(1) & greedy().scales(0, 5).eps(0).resetAfter(1) | greedy().scales(0, \
                    10).eps(0).resetAfter(1).missing(ERROR) & greedy().scales(0, \
                    5).eps(0).resetAfter(1).missing(ERROR) | constant(0.1) & constant(0.2) |
            """);
    }
}
