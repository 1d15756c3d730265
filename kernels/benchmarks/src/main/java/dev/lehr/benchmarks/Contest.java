package dev.lehr.benchmarks;

import static dev.lehr.recipe.Policy.adamW;
import static dev.lehr.recipe.Policy.sgd;

import dev.lehr.optim.Optimizer;
import dev.lehr.optim.Parameter;
import dev.lehr.optim.Settings;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// What is computed: an update rule and its settings. [#contender(Way, Tensors)] does it.
public enum Contest {
    /// AdamW with decoupled weight decay.
    ADAMW(
            "AdamW",
            adamW().rate(Contest.RATE)
                    .beta1(Contest.BETA1)
                    .beta2(Contest.BETA2)
                    .eps(Contest.EPS)
                    .weightDecay(Contest.DECAY),
            AdamWByHand::new),
    /// SGD with Nesterov momentum and weight decay.
    SGD(
            "SGD",
            sgd().nesterov().rate(Contest.RATE).momentum(Contest.MOMENTUM).weightDecay(Contest.DECAY),
            SgdByHand::new);

    static final double RATE = 1e-3;
    static final double BETA1 = 0.9;
    static final double BETA2 = 0.999;
    static final double EPS = 1e-8;
    static final double DECAY = 1e-2;
    static final double MOMENTUM = 0.9;

    /// Threads of the optimizer; the others have one.
    static final int THREADS = 2;

    /// Steps after which all must have come to the same bits.
    private static final int VERIFIED_STEPS = 3;

    private final String title;
    private final Policy policy;
    private final Function<Tensors, ByHand> byHand;

    Contest(String title, Policy policy, Function<Tensors, ByHand> byHand) {
        this.title = title;
        this.policy = policy;
        this.byHand = byHand;
    }

    String title() {
        return title;
    }

    Policy policy() {
        return policy;
    }

    /// The contender that does it in `way`, on `tensors`.
    Contender contender(Way way, Tensors tensors) {
        return switch (way) {
            case GENERATED -> new Generated(policy, tensors);
            case BY_HAND -> byHand.apply(tensors)::vectorStep;
            case PLAIN -> byHand.apply(tensors)::scalarStep;
            case OPTIMIZER -> optimizer(tensors)::step;
        };
    }

    private Optimizer optimizer(Tensors tensors) {
        return Optimizer.of(
                Recipe.all(policy),
                List.of(Parameter.of("parameter", tensors.parameter, tensors.gradient)),
                Settings.standard().withThreads(THREADS));
    }

    /// Checks that every way computes the same bits from the same start; of the optimizer, which has its own state,
    /// only the parameter.
    ///
    /// @throws IllegalStateException if one does not
    void verify(int length) {
        Tensors expected = afterSteps(Way.GENERATED, length);
        for (Way way : Way.values()) {
            Tensors actual = afterSteps(way, length);
            boolean same = way == Way.OPTIMIZER
                    ? Arrays.equals(actual.parameter, expected.parameter)
                    : actual.sameAs(expected);
            if (!same) {
                throw new IllegalStateException(title + ": " + way + " differs from " + Way.GENERATED);
            }
        }
    }

    private Tensors afterSteps(Way way, int length) {
        Tensors tensors = new Tensors(length);
        Contender contender = contender(way, tensors);
        for (int step = 0; step < VERIFIED_STEPS; step++) {
            contender.step();
        }
        return tensors;
    }
}
