package dev.lehr.framework;

/// What an original does that one would not expect from its documentation. A faithful schedule does it too, a clean
/// one does not.
public enum Quirk {
    TORCH_COSINE_REBOUND(
            "CosineAnnealingLR does not stay at eta_min: after T_max steps the rate rises again, with period 2 T_max."),
    TORCH_ZERO_ITERS(
            "With total_iters of less than one step the rate stays for ever at what it is multiplied by at the start."),
    TORCH_PARTIAL_ITERS(
            "total_iters is not a whole number: the recursion stops at the last whole step before it, short of the end."),
    TORCH_PARTIAL_STEP(
            "step_size is not a whole number: the rate falls only at steps that are multiples of it and whole."),
    TORCH_LOST_MILESTONES("Milestones that are negative or not whole numbers are never reached."),
    TORCH_MULTIPLICATIVE_FIRST("MultiplicativeLR never multiplies by the value of its function at step 0."),
    TORCH_ONECYCLE_MINUS_ONE(
            "OneCycleLR reaches its peak at step pct_start * total_steps - 1 and its minimum at step total_steps - 1, one step early."),
    TORCH_ONECYCLE_OVERRUN(
            "OneCycleLR may be stepped once more than it has steps, and then leaves the minimum again; one step later it raises."),
    TORCH_CYCLIC_PHASE(
            "CyclicLR computes its phase as 1 + t / size - floor(1 + t / size), which loses digits as t grows."),
    TORCH_CYCLIC_PER_STEP(
            "exp_range multiplies the amplitude by gamma at every step since step 0, not since the start of the cycle."),
    TORCH_RESTARTS_BY_LOGARITHM(
            "step(epoch) finds the cycle by a rounded logarithm; at some exact restarts it is one cycle early and gives eta_min."),
    TORCH_RESTARTS_RESUME(
            "CosineAnnealingWarmRestarts that is built with last_epoch takes the first cycle for the current one."),
    TORCH_RESUME_UPDATES(
            "A scheduler that is built with last_epoch changes the rate at once; which rate it expects depends on the version."),
    TORCH_SWA_RESUME("SWALR counts its own steps: built with last_epoch it anneals from the start."),
    TORCH_SEQUENTIAL_RESETS(
            "SequentialLR sets the rate to the closed form of a scheduler when its turn comes, and to the optimizer's initial rate at the start."),
    TORCH_SEQUENTIAL_MULTIPLIES(
            "A scheduler without closed form goes on from the rate that it finds when its turn comes."),
    TORCH_SEQUENTIAL_ZERO(
            "With a milestone at or below 0 the first scheduler changes the rate although its turn is over."),
    TORCH_SEQUENTIAL_ORDER(
            "Milestones out of order are accepted; which scheduler is on is found by a bisection that expects them in order."),
    TORCH_SEQUENTIAL_COMPOSITE("SequentialLR cannot begin a composite scheduler at a milestone: it raises there."),
    TORCH_INITIAL_REPLACED(
            "OneCycleLR and CyclicLR replace the initial rate, which the other schedulers of a composition start from."),
    TORCH_CHAIN_OVERWRITES(
            "A scheduler that sets the rate undoes all schedulers before it in the chain; those behind it act for one step only."),
    TORCH_CHAIN_FORGETS(
            "When CosineAnnealingLR has brought the rate of a chain to zero, it goes on without what the others did before."),
    PLATEAU_SIGNED_MARGIN(
            "A relative threshold is wrong for negative metrics: best * (1 - threshold) lies above a negative best."),
    OPTAX_NO_STEPS("With no transition steps the value stays at init_value instead of being at end_value."),
    OPTAX_NEGATIVE_BEGIN("A negative transition_begin is taken for 0."),
    OPTAX_ZERO_RATE("With a decay_rate of 0 the value stays at init_value."),
    OPTAX_PHASES_COLLIDE(
            "Phases that end at the same step overwrite one another, and the value that was to be reached is not."),
    OPTAX_ACCUMULATED_SCALES("The scales of boundaries multiply the value reached before, not the initial one."),
    OPTAX_DECAY_INCLUDES_WARMUP("decay_steps includes the warm-up."),
    OPTAX_UNORDERED("Boundaries out of order are accepted; of all that have passed the last one in the list decides."),
    KERAS_INCLUSIVE_BOUNDARY("A boundary still belongs to the value before it."),
    KERAS_DECAY_EXCLUDES_WARMUP("decay_steps excludes the warm-up."),
    KERAS_IGNORED_WARMUP("warmup_steps have no effect without a warmup_target."),
    KERAS_CYCLE_STRETCHES(
            "A polynomial with cycle does not begin anew: it is stretched to the next multiple of decay_steps."),
    KERAS_RESTARTS_BY_LOGARITHM("The cycle is found by a rounded logarithm and may be one off at an exact restart."),
    TIMM_OVERLAY_WARMUP(
            "Without warmup_prefix the curve runs during the warm-up, and the rate jumps to where the curve is by then."),
    TIMM_MULTISTEP_EARLY("Each decay comes one step before its time."),
    TIMM_RESTARTS_BY_LOGARITHM(
            "With cycle_mul the cycle is found by a rounded logarithm and may be one off at an exact restart."),
    TIMM_SHRINKING_CYCLES(
            "With cycle_mul below 1 all cycles together have an end, beyond which the original raises; here it is lr_min."),
    TIMM_TANH_ENDS("The tanh curve begins a little below its peak and jumps to lr_min at its end."),
    HF_COSINE_REBOUND("The cosine does not stay at its minimum: after num_training_steps the rate rises again."),
    HF_COSINE_EARLY("The cosine is computed one step ahead: its minimum is reached at step num_training_steps - 1."),
    HF_NO_DECAY_STEPS(
            "With as many warm-up steps as training steps the original divides by zero at the last one; here the rate is not a number there."),
    HF_NEGATIVE_STABLE("Warm-up and decay are longer than the training: the decay begins before the warm-up ends."),
    HF_RATE_OF_DEFAULTS(
            "The end rate is relative to the optimizer's default rate, also for groups with a rate of their own.");

    private final String sentence;

    Quirk(String sentence) {
        this.sentence = sentence;
    }

    /// What the original does.
    public String sentence() {
        return sentence;
    }

    /// The name as it is written in reports: `TORCH-COSINE-REBOUND`.
    public String code() {
        return name().replace('_', '-');
    }

    @Override
    public String toString() {
        return code() + ": " + sentence;
    }
}
