package dev.lehr.property.law;

import dev.lehr.feedback.Feedback;
import dev.lehr.feedback.Goal;
import dev.lehr.feedback.State;
import dev.lehr.text.StateJson;
import io.vavr.collection.Vector;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/// The laws of a fold over metrics: replaying the metrics replays the scales, and no state is ever written to.
///
/// Metrics are tried shortest lists first, so what breaks a law is as short as it can be.
///
/// @param subject the fold, for messages
/// @param start the state before the first metric
/// @param report the state after one more metric
/// @param scale the factor that a state stands for
/// @param claims the laws that were claimed
/// @param <S> what holds a state
public record FoldPropertiesFor<S>(
        String subject,
        S start,
        BiFunction<S, Double, S> report,
        ToDoubleFunction<S> scale,
        Vector<Claim<S>> claims)
        implements Suite {
    private static final double[] CONSTANTS = {1, 0.001, 1e6, -1, -0.001, 0};

    /// A law that was claimed.
    ///
    /// @param name the law as a sentence
    /// @param check gives an outcome for the fold and the name
    /// @param <S> what holds a state
    public record Claim<S>(String name, BiFunction<FoldPropertiesFor<S>, String, Outcome> check) {}

    /// The laws of any fold.
    public static <S> FoldPropertiesFor<S> of(
            String subject, S start, BiFunction<S, Double, S> report, ToDoubleFunction<S> scale) {
        return new FoldPropertiesFor<>(subject, start, report, scale, Vector.empty());
    }

    /// The laws of a rule of the library; also that a state goes on after it was written as JSON and read again.
    public static FoldPropertiesFor<State> of(Feedback rule) {
        return of(rule.toString(), rule.start(), State::report, State::scale)
                .resumes(state -> StateJson.parse(StateJson.print(state).get()).get());
    }

    /// Claims a law of one's own.
    public FoldPropertiesFor<S> claim(String law, BiFunction<FoldPropertiesFor<S>, String, Outcome> check) {
        return new FoldPropertiesFor<>(subject, start, report, scale, claims.append(new Claim<>(law, check)));
    }

    /// The scale is never below `low` nor above `high`.
    public FoldPropertiesFor<S> within(double low, double high) {
        return claim("keeps the scale in [" + low + ", " + high + "]", (fold, law) -> {
            for (double[] metrics : Metrics.ALL) {
                double[] scales = fold.replay(fold.start, metrics);
                for (int i = 0; i < scales.length; i++) {
                    if (!(low <= scales[i] && scales[i] <= high)) {
                        return broken(law, Arrays.copyOf(metrics, i + 1), "scale " + scales[i]);
                    }
                }
            }
            return new Outcome.Held(law, Metrics.ALL.size());
        });
    }

    /// Who saves the state and loads it goes on as if nothing had happened.
    public FoldPropertiesFor<S> resumes(UnaryOperator<S> savedAndLoaded) {
        return claim("goes on after it was saved and loaded", (fold, law) -> {
            for (double[] metrics : Metrics.ALL) {
                double[] scales = fold.replay(fold.start, metrics);
                S state = fold.start;
                for (int i = 0; i < metrics.length; i++) {
                    state = fold.report.apply(savedAndLoaded.apply(state), metrics[i]);
                    double actual = fold.scale.applyAsDouble(state);
                    if (!Bits.same(actual, scales[i])) {
                        return broken(
                                law, Arrays.copyOf(metrics, i + 1), "scale " + actual + " instead of " + scales[i]);
                    }
                }
            }
            return new Outcome.Held(law, Metrics.ALL.size());
        });
    }

    /// A metric that stays the same, whatever its sign, makes the scale fall within so many reports.
    public FoldPropertiesFor<S> fallsWhenNothingImproves(int reports) {
        return claim("falls within " + reports + " reports that do not improve", (fold, law) -> {
            for (double constant : CONSTANTS) {
                double[] metrics = new double[reports];
                Arrays.fill(metrics, constant);
                double[] scales = fold.replay(fold.start, metrics);
                if (!(scales[reports - 1] < scales[0])) {
                    return new Outcome.Broken(
                            law, reports + " times the metric " + constant + ": scale " + scales[reports - 1]);
                }
            }
            return new Outcome.Held(law, CONSTANTS.length);
        });
    }

    /// A metric that gets better by a half of itself or by one with each report, whatever its sign, never makes the
    /// scale fall.
    public FoldPropertiesFor<S> staysWhileImproving(Goal goal) {
        return claim("does not fall while each report improves", (fold, law) -> {
            double sign = goal == Goal.MIN ? 1 : -1;
            for (double[] improving : Metrics.IMPROVING) {
                double[] metrics = Arrays.stream(improving).map(metric -> sign * metric).toArray();
                double[] scales = fold.replay(fold.start, metrics);
                for (int i = 1; i < scales.length; i++) {
                    if (scales[i] < scales[i - 1]) {
                        return broken(law, Arrays.copyOf(metrics, i + 1), "scale " + scales[i]);
                    }
                }
            }
            return new Outcome.Held(law, Metrics.IMPROVING.size());
        });
    }

    @Override
    public List<Law> laws() {
        return Vector.of(
                        new Law("replays the same scales from the same metrics", this::replays),
                        new Law("leaves the state that it is given as it is", this::immutable))
                .appendAll(claims.map(claim -> new Law(claim.name, law -> claim.check.apply(this, law))))
                .asJava();
    }

    private double[] replay(S from, double[] metrics) {
        double[] scales = new double[metrics.length];
        S state = from;
        for (int i = 0; i < metrics.length; i++) {
            state = report.apply(state, metrics[i]);
            scales[i] = scale.applyAsDouble(state);
        }
        return scales;
    }

    private Outcome replays(String law) {
        for (double[] metrics : Metrics.ALL) {
            double[] once = replay(start, metrics);
            double[] again = replay(start, metrics);
            if (!Arrays.equals(once, again)) {
                String both = "scales " + Arrays.toString(once) + ", and again " + Arrays.toString(again);
                return broken(law, metrics, both);
            }
        }
        return new Outcome.Held(law, Metrics.ALL.size());
    }

    private Outcome immutable(String law) {
        for (double[] metrics : Metrics.ALL) {
            S state = start;
            for (int i = 0; i < metrics.length; i++) {
                double before = scale.applyAsDouble(state);
                S next = report.apply(state, metrics[i]);
                double after = scale.applyAsDouble(state);
                if (!Bits.same(before, after)) {
                    return broken(
                            law,
                            Arrays.copyOf(metrics, i + 1),
                            "the state before the last one had scale " + before + " and now has " + after);
                }
                state = next;
            }
        }
        return new Outcome.Held(law, Metrics.ALL.size());
    }

    private static Outcome broken(String law, double[] metrics, String what) {
        return new Outcome.Broken(law, "metrics " + Arrays.toString(metrics) + ": " + what);
    }

    /// The fold, and the laws that it claims.
    @Override
    public String toString() {
        return claims.map(Claim::name).mkString(subject + ": ", ", ", "");
    }
}
