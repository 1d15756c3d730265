package dev.lehr.framework;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Arguments that the schedulers of PyTorch do not accept, with all that is said of them. Rows are read by
/// [Refusal].
class TorchRefusalsTest {
    @ParameterizedTest
    @MethodSource
    void isRefused(Refusal refusal) {
        refusal.check();
    }

    static Stream<Refusal> isRefused() {
        return Refusal.rows("""
            torch | 0.1 | ConstantLR(factor=0) | factor must be in (0, 1] but was 0.0
            torch | 0.1 | ConstantLR(factor=1.5) | factor must be in (0, 1] but was 1.5
            torch | 0.1 | ConstantLR(factor=True, total_iters=NaN) | factor must be a number but was true; \
                    total_iters must be finite but was NaN
            torch | 0.1 | ConstantLR(last_epoch=-2, verbose=True) | last_epoch must be >= -1 but was -2.0
            torch | 0.1 | ConstantLR(last_epoch=0) | last_epoch must be -1 for parameter groups without an initial \
                    rate but was 0.0
            torch | 0.1 | ConstantLR(last_epoch=0.5) | last_epoch must be a whole number but was 0.5
            torch | 0.1 | ConstantLR(faktor=0.5, total_iters=4) | faktor must be an argument of ConstantLR, which \
                    takes factor, last_epoch, total_iters, verbose, but was 0.5
            torch | 0.1 | LinearLR(start_factor=0, end_factor=-0.1) | start_factor must be in (0, 1] but was 0.0; \
                    end_factor must be in [0, 1] but was -0.1
            torch | 0.1 | LinearLR(start_factor=1.1, end_factor=1.1) | start_factor must be in (0, 1] but was 1.1; \
                    end_factor must be in [0, 1] but was 1.1
            torch | 0.1 | StepLR(step_size=0, gamma='x') | step_size must be > 0 but was 0.0; gamma must be a \
                    number but was "x"
            torch | 0.1 | StepLR() | step_size must be a number but was not given to StepLR
            torch | 0.1 | MultiStepLR(milestones=5) | milestones must be a list without gaps but was 5
            torch | 0.1 | MultiStepLR(milestones=[1, None]) | milestones must be a list without gaps but was [1, \
                    null]
            torch | 0.1 | MultiStepLR(milestones=['x', NaN]) | milestones must be a number but was "x"; milestones \
                    must be finite but was NaN
            torch | 0.1 | MultiStepLR() | milestones must be a list but was not given to MultiStepLR
            torch | 0.1 | ExponentialLR(gamma=NaN) | gamma must be finite but was NaN
            torch | 0.1 | PolynomialLR(power=-1) | power must be >= 0 but was -1.0
            torch | 0.1 | CosineAnnealingLR(T_max=0, eta_min=[]) | T_max must not be 0 but was 0.0; eta_min must be \
                    a number but was []
            torch | 0.1 | CosineAnnealingWarmRestarts(T_0=0, T_mult=1.5) | T_0 must be >= 1 but was 0.0; T_mult \
                    must be a whole number but was 1.5
            torch | 0.1 | CosineAnnealingWarmRestarts(T_0=True, T_mult='x') | T_0 must be a whole number but was \
                    true; T_mult must be a whole number but was "x"
            torch | 0.1 | CyclicLR(base_lr=[0.1, 0.2], max_lr=[1], step_size_up=0, step_size_down=-1) | base_lr \
                    must have a value for each of the 1 parameter groups but was [0.1, 0.2]; step_size_up must be > \
                    0 but was 0.0; step_size_down must be >= 0 but was -1.0
            torch | 0.1 | CyclicLR() | base_lr must be a value but was not given to CyclicLR; max_lr must be a \
                    value but was not given to CyclicLR
            torch | 0.1 | CyclicLR(base_lr=0.1, max_lr=1, mode='square', scale_mode='step', cycle_momentum='yes') | \
                    scale_mode must be one of cycle, iterations, but was "step"; mode must be one of triangular, \
                    triangular2, exp_range, but was "square"; cycle_momentum must be true or false but was "yes"
            torch | 0.1 Adagrad | CyclicLR(base_lr=0.1, max_lr=1) | cycle_momentum must be false for an optimizer \
                    without momentum and beta1 but was true
            torch 1.13.1 | 0.1 Adam | CyclicLR(base_lr=0.1, max_lr=1) | cycle_momentum must be false for an \
                    optimizer without momentum but was true
            torch | 0.1 Adagrad | OneCycleLR(max_lr=1, total_steps=10) | cycle_momentum must be false for an \
                    optimizer without momentum and beta1 but was true
            torch | 0.1 | OneCycleLR(max_lr=1, total_steps=0, div_factor=0, final_div_factor=0) | total_steps must \
                    be >= 1 but was 0.0; div_factor must not be 0 but was 0.0; final_div_factor must not be 0 but \
                    was 0.0
            torch | 0.1 | OneCycleLR(max_lr=1, total_steps=10, pct_start=0.1) | pct_start must not end the first \
                    phase before it begins, at step 0, but was 0.1
            torch | 0.1 | OneCycleLR(max_lr=1, total_steps=10, pct_start=0) | pct_start must be a fraction but was \
                    0.0
            torch | 0.1 | OneCycleLR(max_lr=1, total_steps=10, pct_start=-0.5, three_phase=1) | pct_start must be \
                    in [0, 1] but was -0.5; three_phase must be true or false but was 1
            torch | 0.1 | OneCycleLR(max_lr=1, total_steps=2.5) | total_steps must be a whole number but was 2.5
            torch | 0.1 | OneCycleLR(max_lr=1, epochs=3) | total_steps must be given to OneCycleLR, or epochs and \
                    steps_per_epoch
            torch | 0.1 | OneCycleLR(max_lr=1, epochs=0, steps_per_epoch=0) | epochs must be >= 1 but was 0.0; \
                    steps_per_epoch must be >= 1 but was 0.0
            torch | 0.1&0.2 | OneCycleLR(max_lr=[1, 2, 3], total_steps=10, base_momentum=[0.8], max_momentum='x') | \
                    max_lr must have a value for each of the 2 parameter groups but was [1, 2, 3]; max_momentum \
                    must be a number but was "x"; base_momentum must have a value for each of the 2 parameter \
                    groups but was [0.8]
            torch | 0.1 | SWALR(anneal_epochs=-1, anneal_strategy='exp') | swa_lr must be a value but was not given \
                    to SWALR; anneal_epochs must be >= 0 but was -1.0; anneal_strategy must be one of cos, linear, \
                    but was "exp"
            torch | 0.1 | SWALR(swa_lr=0.1, anneal_epochs=2.5) | anneal_epochs must be a whole number but was 2.5
            torch | 0.1&0.2 | LambdaLR(lr_lambda=[power(base=0.5)]) | lr_lambda must have a value for each of the 2 \
                    parameter groups but was [{base=0.5, fn="power"}]
            torch | 0.1 | LambdaLR(lr_lambda=exponent(base=0.5)) | lr_lambda must be a function out of constant, \
                    cosine, every, exp_decay, floor_div, inverse_time, noam, poly, power, power_floor, table, \
                    warmup_linear, yolo_cosine, yolo_linear but was {base=0.5, fn="exponent"}
            torch | 0.1 | LambdaLR(lr_lambda=power(exponent=0.5)) | lr_lambda must have arguments that fit (base \
                    must be a number but was not given to the function power) but was {exponent=0.5, fn="power"}; \
                    lr_lambda must have arguments that fit (exponent must be an argument of the function power, \
                    which takes base, but was 0.5) but was {exponent=0.5, fn="power"}
            torch | 0.1 | LambdaLR(lr_lambda=5) | lr_lambda must be a schedule, or a function such as {fn=power, \
                    base=0.95}, but was 5
            torch | 0.1 | LambdaLR() | lr_lambda must be a value but was not given to LambdaLR
            torch | 0.1 | LambdaLR(lr_lambda=constant()) | lr_lambda must have arguments that fit (c must be a \
                    number but was not given to the function constant) but was {fn="constant"}
            torch | 0.1 | LambdaLR(lr_lambda=power_floor(base='x', period=0)) | lr_lambda must have arguments that \
                    fit (base must be a number but was "x") but was {base="x", period=0, fn="power_floor"}; \
                    lr_lambda must have arguments that fit (period must be > 0 but was 0.0) but was {base="x", \
                    period=0, fn="power_floor"}
            torch | 0.1 | LambdaLR(lr_lambda=exp_decay(k=NaN)) | lr_lambda must have arguments that fit (k must be \
                    finite but was NaN) but was {k=NaN, fn="exp_decay"}
            torch | 0.1 | LambdaLR(lr_lambda=poly(T=0)) | lr_lambda must have arguments that fit (T must be > 0 but \
                    was 0.0) but was {T=0, fn="poly"}; lr_lambda must have arguments that fit (p must be a number \
                    but was not given to the function poly) but was {T=0, fn="poly"}
            torch | 0.1 | LambdaLR(lr_lambda=inverse_time()) | lr_lambda must have arguments that fit (k must be a \
                    number but was not given to the function inverse_time) but was {fn="inverse_time"}
            torch | 0.1 | LambdaLR(lr_lambda=cosine(T=0)) | lr_lambda must have arguments that fit (T must be > 0 \
                    but was 0.0) but was {T=0, fn="cosine"}
            torch | 0.1 | LambdaLR(lr_lambda=yolo_cosine(T=0)) | lr_lambda must have arguments that fit (T must be \
                    > 0 but was 0.0) but was {T=0, fn="yolo_cosine"}; lr_lambda must have arguments that fit (lrf \
                    must be a number but was not given to the function yolo_cosine) but was {T=0, fn="yolo_cosine"}
            torch | 0.1 | LambdaLR(lr_lambda=yolo_linear(T=0)) | lr_lambda must have arguments that fit (T must be \
                    > 0 but was 0.0) but was {T=0, fn="yolo_linear"}; lr_lambda must have arguments that fit (lrf \
                    must be a number but was not given to the function yolo_linear) but was {T=0, fn="yolo_linear"}
            torch | 0.1 | LambdaLR(lr_lambda=noam(d_model=0, warmup=0)) | lr_lambda must have arguments that fit \
                    (d_model must be > 0 but was 0.0) but was {d_model=0, warmup=0, fn="noam"}; lr_lambda must have \
                    arguments that fit (warmup must be > 0 but was 0.0) but was {d_model=0, warmup=0, fn="noam"}
            torch | 0.1 | LambdaLR(lr_lambda=floor_div(period=0)) | lr_lambda must have arguments that fit (period \
                    must be > 0 but was 0.0) but was {period=0, fn="floor_div"}
            torch | 0.1 | LambdaLR(lr_lambda=warmup_linear(warmup=-1)) | lr_lambda must have arguments that fit (T \
                    must be a number but was not given to the function warmup_linear) but was {warmup=-1, \
                    fn="warmup_linear"}; lr_lambda must have arguments that fit (warmup must be >= 0 but was -1.0) \
                    but was {warmup=-1, fn="warmup_linear"}
            torch | 0.1 | LambdaLR(lr_lambda=every(period=0)) | lr_lambda must have arguments that fit (factor must \
                    be a number but was not given to the function every) but was {period=0, fn="every"}; lr_lambda \
                    must have arguments that fit (period must be > 0 but was 0.0) but was {period=0, fn="every"}
            torch | 0.1 | LambdaLR(lr_lambda=table(values=[])) | lr_lambda must have arguments that fit (values \
                    must have at least one value but was []) but was {values=[], fn="table"}
            torch | 0.1 | MultiplicativeLR(lr_lambda=[power(base=0.5), 5]) | lr_lambda must have a value for each \
                    of the 1 parameter groups but was [{base=0.5, fn="power"}, 5]
            torch | 0.1 | ReduceLROnPlateau(factor=1, patience=-1, threshold=-1, cooldown=-1, min_lr=-1, eps=-1) | \
                    factor must be in (0, 1) but was 1.0; patience must be >= 0 but was -1.0; threshold must be >= \
                    0 but was -1.0; cooldown must be >= 0 but was -1.0; min_lr must be >= 0 but was -1.0; eps must \
                    be >= 0 but was -1.0
            torch | 0.1 | ReduceLROnPlateau(factor=0, patience=0.5, cooldown=0.5, mode='least', \
                    threshold_mode='any') | mode must be one of min, max, but was "least"; factor must be in (0, 1) \
                    but was 0.0; patience must be a whole number but was 0.5; threshold_mode must be one of rel, \
                    abs, but was "any"; cooldown must be a whole number but was 0.5
            torch | 0 | ReduceLROnPlateau() | lr must be > 0 to be reduced but was 0.0
            torch | 0.1&-0.2 | ReduceLROnPlateau(min_lr=[0.1, -0.5]) | min_lr must be >= 0 but was -0.5; lr must be \
                    > 0 to be reduced but was -0.2
            torch | 0.1 | SequentialLR(schedulers=[], milestones=[1]) | schedulers must have at least one scheduler \
                    but was []; milestones must be one fewer than the 0 schedulers but was 1
            torch | 0.1 | SequentialLR(schedulers=[StepLR(step_size=1)], milestones=[], last_epoch=3) | last_epoch \
                    must be -1 for SequentialLR, whose parts have clocks of their own, but was 3.0
            torch | 0.1 | SequentialLR(schedulers=[StepLR(step_size=1)], milestones=[5]) | milestones must be one \
                    fewer than the 1 schedulers but was 1
            torch | 0.1 | SequentialLR(schedulers=[ReduceLROnPlateau(), NoLR()], milestones=[2]) | schedulers[0]: \
                    scheduler must not need a metric in each step but was "ReduceLROnPlateau"; schedulers[1]: \
                    scheduler must be one of ChainedScheduler, ConstantLR, CosineAnnealingLR, \
                    CosineAnnealingWarmRestarts, CyclicLR, ExponentialLR, LambdaLR, LinearLR, MultiStepLR, \
                    MultiplicativeLR, OneCycleLR, PolynomialLR, ReduceLROnPlateau, SWALR, SequentialLR, StepLR, but \
                    was "NoLR"
            torch | 0.1 | SequentialLR(schedulers=[ConstantLR(last_epoch=0), dict(schedule='ConstantLR')], \
                    milestones=[2]) | schedulers[0]: last_epoch must be -1 for a part of a composition but was 0.0; \
                    schedulers[1]: scheduler must be a map {schedule=..., params={...}} but was \
                    {schedule="ConstantLR"}
            torch | 0.1 | ChainedScheduler(schedulers=[]) | schedulers must have at least one scheduler but was []
            torch | 0.1 | ChainedScheduler() | schedulers must be a list but was not given to ChainedScheduler
            torch | 0.1 | ChainedScheduler(schedulers=[SequentialLR(schedulers=[StepLR(step_size=0)], \
                    milestones=[])]) | schedulers[0]: schedulers[0]: step_size must be > 0 but was 0.0
            torch 1.13.1 | 0.1 | SequentialLR(schedulers=[ChainedScheduler(schedulers=[StepLR(step_size=1)]), \
                    ConstantLR()], milestones=[2]) | schedulers must not contain a ChainedScheduler before PyTorch \
                    2, but did
            torch 3 | 0.1 | ConstantLR() | framework must be one of keras, optax, timm, torch, transformers, but \
                    was "torch 3"
            torch 2 | 0.1 | ConstantLR() | framework must be one of keras, optax, timm, torch, transformers, but \
                    was "torch 2"
            jax | 0.1 | ConstantLR() | framework must be one of keras, optax, timm, torch, transformers, but was \
                    "jax"
            torch | 0.1 | SequentialLR(schedulers=[dict(params=dict())], milestones=[]) | schedulers[0]: scheduler \
                    must be a map {schedule=..., params={...}} but was {params={}}
            torch | 0.1 | SequentialLR(schedulers=[dict(schedule='ConstantLR')], milestones=[]) | schedulers[0]: \
                    scheduler must be a map {schedule=..., params={...}} but was {schedule="ConstantLR"}
            torch | 0.1 | ChainedScheduler(schedulers=[ReduceLROnPlateau()]) | schedulers[0]: scheduler must not \
                    need a metric in each step but was "ReduceLROnPlateau"
            torch | 0.1 of 0.1&0.2 | ConstantLR(last_epoch=3) | last_epoch must be -1 for parameter groups without \
                    an initial rate but was 3.0
            torch | 0.1 | ReduceLROnPlateau(min_lr=[1, 2]) | min_lr must have a value for each of the 1 parameter \
                    groups but was [1, 2]
            torch | 0.1 | ReduceLROnPlateau(min_lr=1e308) | minScale must be finite and >= 0 but was Infinity
            torch | 0.1 | OneCycleLR(max_lr=1e308, total_steps=5, div_factor=1e-10) | from must be finite but was \
                    Infinity
            torch | 1e308 | SequentialLR(schedulers=[CyclicLR(base_lr=1e308, max_lr=-1e308), \
                    OneCycleLR(max_lr=1e308, total_steps=5, div_factor=1e-10)], milestones=[2]) | from must be \
                    finite but was Infinity
            """);
    }
}
