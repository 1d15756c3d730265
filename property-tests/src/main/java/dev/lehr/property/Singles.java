package dev.lehr.property;

import dev.lehr.schedule.Constant;
import dev.lehr.schedule.Exponential;
import dev.lehr.schedule.Families;
import dev.lehr.schedule.Interpolation;
import dev.lehr.schedule.InverseTime;
import dev.lehr.schedule.MultiStep;
import dev.lehr.schedule.NamedFunction;
import dev.lehr.schedule.Piecewise;
import dev.lehr.schedule.PowerLaw;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.Sequential;
import dev.lehr.schedule.Shifted;
import dev.lehr.schedule.StepDecay;
import dev.lehr.schedule.Taken;
import dev.lehr.schedule.UniformNoise;
import dev.lehr.schedule.WarmRestarts;
import dev.lehr.schedule.Written;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Combinators.F2;
import net.jqwik.api.Combinators.F3;

/// Generators of schedules that are not made of others, or that have a factory of their own.
final class Singles {
    private static final Arbitrary<Double> VALUE = Schedules.values();
    private static final Arbitrary<Double> LENGTH = Schedules.someLengths();

    private Singles() {}

    /// Every factory but those of [Shapes]. A new one is a new line.
    static List<Kind> kinds() {
        return Stream.concat(shapes(), compositions()).toList();
    }

    private static Stream<Kind> shapes() {
        return Stream.of(
                new Kind("constant", Constant.class, VALUE.map(Schedule::constant)),
                of("exponential", Exponential.class, VALUE, gamma(), LENGTH, (from, gamma, every) ->
                        Schedule.exponential(from, gamma).every(every)),
                of("step", StepDecay.class, VALUE, gamma(), LENGTH, (from, gamma, every) ->
                        Schedule.step(from).every(every).gamma(gamma)),
                of("multiStep", MultiStep.class, VALUE, milestones(), gamma(), (from, at, gamma) ->
                        Schedule.multiStep(from).at(at).gamma(gamma)),
                of("piecewise", Piecewise.class, values(5, 5), milestones(), Singles::piecewise),
                of("interpolate", Interpolation.class, values(4, 4), milestones(), Singles::polygon),
                new Kind("table", Piecewise.class, values(1, 6).map(all -> Families.table(array(all)))),
                new Kind("polygon", Interpolation.class, values(1, 6).map(all -> Families.polygon(array(all)))),
                of("inverseTime", InverseTime.class, VALUE, VALUE, LENGTH, (from, rate, every) ->
                        Families.inverseTime(from, Math.abs(rate)).every(every).power(0.5)),
                of("inverseSqrt", InverseTime.class, VALUE, LENGTH, Families::inverseSqrt),
                of("powerLaw", PowerLaw.class, VALUE, VALUE, VALUE, (factor, exponent, max) ->
                        Families.powerLaw(Math.abs(factor), exponent % 2, Math.abs(max))),
                of("uniformNoise", UniformNoise.class, VALUE, VALUE, seeds(), (a, b, seed) ->
                        Families.uniformNoise(seed, Math.min(a, b), Math.max(a, b))),
                of("warmRestarts", WarmRestarts.class, VALUE, VALUE, LENGTH, (from, to, first) ->
                        Families.warmRestarts(from, to).first(first)),
                of("warmRestarts", WarmRestarts.class, VALUE, VALUE, LENGTH, (from, to, first) ->
                        Families.warmRestarts(from, to).first(first).lengthFactor(2).cycles(3)),
                of("formula", Written.class, VALUE, LENGTH, (a, b) -> Schedule.formula("t / " + b + " + " + a)),
                of("of", Wave.class, VALUE, VALUE, Wave::new),
                of("function", NamedFunction.class, VALUE, LENGTH, (height, half) ->
                        Schedule.function(new Wave(height, half) + "@v1", new Wave(height, half))));
    }

    /// Factories that give compositions. Where they divide a length, the parts are multiples of 1/16.
    private static Stream<Kind> compositions() {
        return Stream.of(
                of("cyclic", Schedule.class, VALUE, VALUE, LENGTH, (low, high, up) ->
                        Families.cyclic(low, high).up(up).rate()),
                of("oneCycle", Sequential.class, VALUE, Arbitraries.of(4.0, 16.0, 64.0, 256.0), (peak, steps) ->
                        Families.oneCycle(peak).over(steps).pctStart(0.5).rate()),
                of("wsd", Sequential.class, VALUE, LENGTH, LENGTH, (peak, warmup, decay) ->
                        Families.wsd(peak).warmup(warmup).stable(warmup).decay(decay)),
                of("triStage", Sequential.class, VALUE, LENGTH, LENGTH, (peak, warmup, decay) ->
                        Families.triStage(peak == 0 ? 1 : peak, warmup, warmup, decay, 0.01, 0.01)),
                of("noam", Shifted.class, LENGTH, LENGTH, Families::noam),
                of("firstStepRamp", Taken.class, VALUE, LENGTH, (to, steps) ->
                        Families.firstStepRamp(to, Math.max(1, steps))),
                of("normalNoise", Schedule.class, seeds(), Arbitraries.of(0.0, 0.1, 1.0), (seed, std) ->
                        Families.normalNoise(seed, std, 3 * std + 0.1)));
    }

    /// A factor from stair to stair.
    private static Arbitrary<Double> gamma() {
        return Arbitraries.of(0.1, 0.5, 0.832, 0.9, 0.999, 1.0, 1.01);
    }

    private static Arbitrary<Long> seeds() {
        return Arbitraries.longs().between(-9, 9);
    }

    private static Arbitrary<List<Double>> values(int least, int most) {
        return VALUE.list().ofMinSize(least).ofMaxSize(most);
    }

    /// Up to four different steps above zero, in order.
    private static Arbitrary<double[]> milestones() {
        return LENGTH.list().ofMaxSize(4).map(steps -> steps.stream()
                .distinct()
                .sorted()
                .mapToDouble(step -> step)
                .toArray());
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(value -> value).toArray();
    }

    private static Schedule piecewise(List<Double> values, double[] milestones) {
        Piecewise schedule = Schedule.piecewise(values.getFirst());
        for (int i = 0; i < milestones.length; i++) {
            schedule = schedule.at(milestones[i], values.get(i + 1));
        }
        return schedule;
    }

    private static Schedule polygon(List<Double> values, double[] steps) {
        Interpolation schedule = Schedule.interpolate(0, values.getFirst());
        for (int i = 1; i < steps.length; i++) {
            schedule = schedule.to(steps[i], values.get(i));
        }
        return schedule;
    }

    private static <A, B> Kind of(
            String name, Class<? extends Schedule> type, Arbitrary<A> a, Arbitrary<B> b, F2<A, B, Schedule> make) {
        return new Kind(name, type, Combinators.combine(a, b).as(make));
    }

    private static <A, B, C> Kind of(
            String name,
            Class<? extends Schedule> type,
            Arbitrary<A> a,
            Arbitrary<B> b,
            Arbitrary<C> c,
            F3<A, B, C, Schedule> make) {
        return new Kind(name, type, Combinators.combine(a, b, c).as(make));
    }
}
