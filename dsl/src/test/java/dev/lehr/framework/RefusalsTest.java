package dev.lehr.framework;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Arguments that the schedules of the other libraries do not accept, with all that is said of them. Rows are read
/// by [Refusal].
class RefusalsTest {
    @ParameterizedTest
    @MethodSource
    void isRefused(Refusal refusal) {
        refusal.check();
    }

    static Stream<Refusal> isRefused() {
        return Refusal.rows("""
            optax | 1 | constant_schedule() | value must be a number but was not given to constant_schedule
            optax | 1 | polynomial_schedule(init_value=1, end_value=0, power=-1) | power must be >= 0 but was -1.0; \
                    transition_steps must be a number but was not given to polynomial_schedule
            optax | 1 | linear_schedule(transition_begin='x') | init_value must be a number but was not given to \
                    linear_schedule; end_value must be a number but was not given to linear_schedule; \
                    transition_steps must be a number but was not given to linear_schedule; transition_begin must \
                    be a number but was "x"
            optax | 1 | exponential_decay(init_value=1, transition_steps=10, decay_rate=-1, staircase='x') | \
                    decay_rate must be >= 0 but was -1.0; staircase must be true or false but was "x"
            optax | 1 | cosine_decay_schedule(init_value=1, decay_steps=0, exponent=-1) | decay_steps must be > 0 \
                    but was 0.0; exponent must be >= 0 but was -1.0
            optax | 1 | piecewise_constant_schedule(init_value=1, boundaries_and_scales=5) | boundaries_and_scales \
                    must be a list without gaps but was 5
            optax | 1 | piecewise_constant_schedule(init_value=1, boundaries_and_scales=[[1, 2, 3]]) | \
                    boundaries_and_scales must consist of a step and a scale each but was [1, 2, 3]
            optax | 1 | piecewise_interpolate_schedule(interpolate_type='cubic', boundaries_and_scales=[[1, 2]]) | \
                    interpolate_type must be one of linear, cosine, but was "cubic"; init_value must be a number \
                    but was not given to piecewise_interpolate_schedule
            optax | 1 | linear_onecycle_schedule(transition_steps=0, peak_value=1, pct_start=2, pct_final=-1, \
                    div_factor=0, final_div_factor=0) | transition_steps must be > 0 but was 0.0; pct_start must be \
                    in [0, 1] but was 2.0; pct_final must be in [0, 1] but was -1.0; div_factor must be > 0 but was \
                    0.0; final_div_factor must be > 0 but was 0.0
            optax | 1 | linear_onecycle_schedule(transition_steps=10, peak_value=1, pct_start=0.9) | pct_final must \
                    be >= pct_start, 0.9, but was 0.85
            optax | 1 | cosine_onecycle_schedule(transition_steps=0, pct_start=-1, div_factor=0, \
                    final_div_factor=0) | transition_steps must be > 0 but was 0.0; peak_value must be a number but \
                    was not given to cosine_onecycle_schedule; pct_start must be in [0, 1] but was -1.0; div_factor \
                    must be > 0 but was 0.0; final_div_factor must be > 0 but was 0.0
            optax | 1 | join_schedules(schedules=[], boundaries=[]) | schedules must have at least one schedule but \
                    was []
            optax | 1 | join_schedules(schedules=[constant_schedule(value=1)], boundaries=[5]) | boundaries must be \
                    one fewer than the 1 schedules but was 1
            optax | 1 | join_schedules(schedules=[dict(schedule='constant_schedule'), 5], boundaries=[5]) | \
                    schedules[0]: must be a map {schedule=..., params={...}} but was \
                    {schedule="constant_schedule"}; schedules[1]: must be a map {schedule=..., params={...}} but \
                    was 5
            optax | 1 | warmup_constant_schedule() | init_value must be a number but was not given to \
                    warmup_constant_schedule; peak_value must be a number but was not given to \
                    warmup_constant_schedule; warmup_steps must be a number but was not given to \
                    warmup_constant_schedule
            optax | 1 | warmup_cosine_decay_schedule(init_value=0, peak_value=1, warmup_steps=10, decay_steps=10, \
                    exponent=-1) | decay_steps must be > warmup_steps, 10.0, but was 10.0; exponent must be >= 0 \
                    but was -1.0
            optax | 1 | warmup_exponential_decay_schedule(init_value=0, peak_value=1, warmup_steps=10, \
                    transition_steps=1, decay_rate=-1) | decay_rate must be >= 0 but was -1.0
            optax | 1 | sgdr_schedule(cosine_kwargs=[]) | cosine_kwargs must describe at least one cycle but was []
            optax | 1 | sgdr_schedule(cosine_kwargs=[dict(init_value=0), 5]) | cosine_kwargs[0]: peak_value must be \
                    a number but was not given to warmup_cosine_decay_schedule; cosine_kwargs[0]: warmup_steps must \
                    be a number but was not given to warmup_cosine_decay_schedule; cosine_kwargs[0]: decay_steps \
                    must be a number but was not given to warmup_cosine_decay_schedule; cosine_kwargs[1]: must be a \
                    map of arguments but was 5
            keras | 1 | ExponentialDecay(initial_learning_rate=1, decay_steps=0, decay_rate=-1, name='n') | \
                    decay_steps must be > 0 but was 0.0; decay_rate must be >= 0 but was -1.0
            keras | 1 | InverseTimeDecay(initial_learning_rate=1, decay_steps=0, decay_rate=-1, staircase=1) | \
                    decay_steps must be > 0 but was 0.0; decay_rate must be >= 0 but was -1.0; staircase must be \
                    true or false but was 1
            keras | 1 | PiecewiseConstantDecay(boundaries=[], values=[], name='n') | boundaries must have at least \
                    one step but was []; values must be one more than the 0 boundaries but was 0
            keras | 1 | PiecewiseConstantDecay(boundaries=[-1, 5], values=[1, 2, 3]) | boundaries must be >= 0 and \
                    strictly rising but was [-1.0, 5.0]
            keras | 1 | PiecewiseConstantDecay(boundaries=[5, 1], values=[1, 2, 3]) | boundaries must be >= 0 and \
                    strictly rising but was [5.0, 1.0]
            keras | 1 | PolynomialDecay(initial_learning_rate=1, decay_steps=0, power=-1, cycle='x') | decay_steps \
                    must be > 0 but was 0.0; power must be >= 0 but was -1.0; cycle must be true or false but was \
                    "x"
            keras | 1 | CosineDecay(initial_learning_rate=1, decay_steps=0, warmup_steps=-1) | decay_steps must be \
                    > 0 but was 0.0; warmup_steps must be >= 0 but was -1.0
            keras | 1 | CosineDecayRestarts(initial_learning_rate=1, first_decay_steps=0, t_mul=0, m_mul=0) | \
                    first_decay_steps must be > 0 but was 0.0; t_mul must be > 0 but was 0.0; m_mul must be > 0 but \
                    was 0.0
            timm | 0.1 | CosineLRScheduler(t_initial=0, lr_min=-1, cycle_mul=0, cycle_decay=-1, cycle_limit=-1, \
                    k_decay=0) | t_initial must be > 0 but was 0.0; lr_min must be >= 0 but was -1.0; cycle_mul \
                    must be > 0 but was 0.0; cycle_decay must be >= 0 but was -1.0; cycle_limit must be >= 0 but \
                    was -1.0; k_decay must be > 0 but was 0.0
            timm | 0.1 | CosineLRScheduler(t_initial=5, cycle_limit=1.5, warmup_t=-1, warmup_lr_init=-1, \
                    noise_range_t=[1, 2]) | cycle_limit must be a whole number but was 1.5; warmup_t must be >= 0 \
                    but was -1.0; warmup_lr_init must be >= 0 but was -1.0; noise_range_t must be left out: noise \
                    is not imported but was [1, 2]
            timm | 0.1 | PolyLRScheduler(t_initial=5, power=0, k_decay=0) | k_decay must be > 0 but was 0.0; power \
                    must be > 0 but was 0.0
            timm | 0.1 | TanhLRScheduler(t_initial=5, lb=3, ub=3) | lb must be < ub, 3.0, but was 3.0
            timm | 0.1 | StepLRScheduler(decay_t=0) | decay_t must be > 0 but was 0.0
            timm | 0.1 | MultiStepLRScheduler(decay_t=[-1]) | decay_t must be >= 0 and in rising order but was \
                    [-1.0]
            timm | 0.1 | MultiStepLRScheduler(decay_t=[2, 1]) | decay_t must be >= 0 and in rising order but was \
                    [2.0, 1.0]
            timm | 0.1 | PlateauLRScheduler(decay_rate=1, patience_t=-1, threshold=-1, cooldown_t=-1, lr_min=-1, \
                    mode='most') | decay_rate must be in (0, 1) but was 1.0; patience_t must be >= 0 but was -1.0; \
                    threshold must be >= 0 but was -1.0; cooldown_t must be >= 0 but was -1.0; lr_min must be >= 0 \
                    but was -1.0; mode must be one of min, max, but was "most"
            timm | 0.1 | PlateauLRScheduler(decay_rate=0, warmup_t=-1) | decay_rate must be in (0, 1) but was 0.0; \
                    warmup_t must be >= 0 but was -1.0
            timm | 0 | PlateauLRScheduler() | lr must be > 0 but was 0.0
            transformers | 0.1 | get_constant_schedule(num_warmup_steps=5, last_epoch=3) | num_warmup_steps must be \
                    an argument of get_constant_schedule, which takes last_epoch, but was 5
            transformers | 0.1 | get_constant_schedule_with_warmup(num_warmup_steps=-1) | num_warmup_steps must be \
                    >= 0 but was -1.0
            transformers | 0.1 | get_linear_schedule_with_warmup(num_warmup_steps=-1, num_training_steps=-1) | \
                    num_warmup_steps must be >= 0 but was -1.0; num_training_steps must be >= 0 but was -1.0
            transformers | 0.1 | get_cosine_schedule_with_warmup(num_warmup_steps=-1, num_training_steps=-1, \
                    num_cycles='x') | num_warmup_steps must be >= 0 but was -1.0; num_training_steps must be >= 0 \
                    but was -1.0; num_cycles must be a number but was "x"
            transformers | 0.1 | get_cosine_with_hard_restarts_schedule_with_warmup(num_warmup_steps=5, \
                    num_training_steps=10, num_cycles=0) | num_cycles must be > 0 but was 0.0
            transformers | 0.1 | get_cosine_with_min_lr_schedule_with_warmup(num_warmup_steps=5, \
                    num_training_steps=10, min_lr=0, min_lr_rate=0) | min_lr or min_lr_rate must be given, but not \
                    both
            transformers | 0.1 | get_polynomial_decay_schedule_with_warmup(num_warmup_steps=5, \
                    num_training_steps=10, lr_end=0.1, power=0) | power must be > 0 but was 0.0; lr_end must be < \
                    the rate of the optimizer, 0.1, but was 0.1
            transformers | 0.1 | get_inverse_sqrt_schedule(num_warmup_steps=5, timescale=0) | timescale must be > 0 \
                    but was 0.0
            transformers | 0.1 | get_wsd_schedule(num_warmup_steps=5, num_decay_steps=-1, warmup_type='x', \
                    decay_type='y') | num_decay_steps must be >= 0 but was -1.0; num_training_steps or \
                    num_stable_steps must be given to get_wsd_schedule; warmup_type must be one of linear, cosine, \
                    1-sqrt, but was "x"; decay_type must be one of linear, cosine, 1-sqrt, but was "y"
            transformers | 0.1 | GreedyLR(factor=1, patience=-1, threshold=-1, cooldown=-1, warmup=-1, min_lr=-1, \
                    max_lr=-2, eps=-1, verbose=True) | factor must be in (0, 1) but was 1.0; patience must be >= 0 \
                    but was -1.0; threshold must be >= 0 but was -1.0; cooldown must be >= 0 but was -1.0; warmup \
                    must be >= 0 but was -1.0; min_lr must be >= 0 but was -1.0; max_lr must be >= min_lr, -1.0, \
                    but was -2.0; eps must be >= 0 but was -1.0
            transformers | 0.1 | GreedyLR(factor=0, mode='x', threshold_mode='y', smooth='z', window_size=0, \
                    reset_start=0) | mode must be one of min, max, but was "x"; factor must be in (0, 1) but was \
                    0.0; threshold_mode must be one of rel, abs, but was "y"; smooth must be true or false but was \
                    "z"; window_size must be >= 1 but was 0.0; reset_start must be >= 1 but was 0.0
            transformers | -0.1 | GreedyLR() | lr must be > 0 but was -0.1
            optax | 1 | piecewise_constant_schedule(init_value=1, boundaries_and_scales=[[1, -1]]) | \
                    boundaries_and_scales must have finite scales >= 0 but was -1
            optax | 1 | piecewise_constant_schedule(init_value=1, boundaries_and_scales=[[NaN, 1]]) | \
                    boundaries_and_scales must have finite steps but was NaN
            optax | 1 | piecewise_constant_schedule(init_value=1, boundaries_and_scales=[[1, NaN]]) | \
                    boundaries_and_scales must have finite scales >= 0 but was NaN
            optax | 1 | piecewise_constant_schedule(init_value=1, boundaries_and_scales=[['x', 1]]) | \
                    boundaries_and_scales must consist of a step and a scale each but was ["x", 1]
            optax | 1 | piecewise_constant_schedule(init_value=1, boundaries_and_scales=[[1, 'x']]) | \
                    boundaries_and_scales must consist of a step and a scale each but was [1, "x"]
            optax | 1 | piecewise_constant_schedule(init_value=1, boundaries_and_scales=[5]) | \
                    boundaries_and_scales must consist of a step and a scale each but was 5
            optax | 1 | join_schedules(schedules=[constant_schedule(value='x'), constant_schedule(value=1)], \
                    boundaries=[5]) | schedules[0]: value must be a number but was "x"
            optax | 1 | join_schedules(schedules=[constant_schedule(value=1), constant_schedule(value=1)], \
                    boundaries=[5, 6]) | boundaries must be one fewer than the 2 schedules but was 2
            optax | 1 | join_schedules(schedules=[dict(params=dict())], boundaries=[]) | schedules[0]: must be a \
                    map {schedule=..., params={...}} but was {params={}}
            timm | 0.1 | CosineLRScheduler(t_initial=5, noise_range_t=0.5) | noise_range_t must be left out: noise \
                    is not imported but was 0.5
            keras | 1 | CosineDecay(warmup_target='x') | initial_learning_rate must be a number but was not given \
                    to CosineDecay; decay_steps must be a number but was not given to CosineDecay; warmup_target \
                    must be a number but was "x"
            timm | 0.1 | PlateauLRScheduler(lr_min=[1, 2]) | lr_min must have a value for each of the 1 parameter \
                    groups but was [1, 2]
            optax | 1 | piecewise_constant_schedule(init_value=1e300, boundaries_and_scales=[[1, 1e300]]) | value \
                    must be finite but was Infinity
            optax | 1 | join_schedules(schedules=[adam()], boundaries=[]) | schedules[0]: must be one of \
                    constant_schedule, cosine_decay_schedule, cosine_onecycle_schedule, exponential_decay, \
                    join_schedules, linear_onecycle_schedule, linear_schedule, piecewise_constant_schedule, \
                    piecewise_interpolate_schedule, polynomial_schedule, sgdr_schedule, warmup_constant_schedule, \
                    warmup_cosine_decay_schedule, warmup_exponential_decay_schedule, but was "adam"
            """);
    }
}
