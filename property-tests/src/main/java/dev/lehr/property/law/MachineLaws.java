package dev.lehr.property.law;

import dev.lehr.kernel.ScheduleKernel;
import dev.lehr.kernel.Target;
import dev.lehr.schedule.Schedule;
import dev.lehr.text.Names;
import dev.lehr.text.Problem;
import dev.lehr.text.ScheduleJson;
import dev.lehr.text.ScheduleText;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Laws that every schedule must obey, whatever its values are.
///
/// The values of the very first loop over the steps are kept, and all that comes later is compared with them: who
/// remembers what he was asked before shows it then.
final class MachineLaws {
    private static final int THREADS = 4;

    private final Schedule schedule;
    private final long horizon;
    private final double[] steps;
    private double @Nullable [] values;

    /// @param schedule what is held to them
    /// @param horizon how many steps from 0 on are tried
    MachineLaws(Schedule schedule, long horizon) {
        this.schedule = schedule;
        this.horizon = horizon;
        this.steps = Steps.all(schedule, horizon);
    }

    private synchronized double[] values() {
        double[] known = values;
        if (known == null) {
            known = Arrays.stream(steps).map(schedule::at).toArray();
            values = known;
        }
        return known;
    }

    private synchronized void remember(double[] first) {
        if (values == null) {
            values = first;
        }
    }

    /// The same value when asked twice in a row.
    Outcome repeatable(String law) {
        double[] once = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            once[i] = schedule.at(steps[i]);
            double again = schedule.at(steps[i]);
            if (!Bits.same(once[i], again)) {
                return new Outcome.Broken(law, CourseLaws.at(steps[i], once[i]) + ", and again " + again);
            }
        }
        remember(once);
        return new Outcome.Held(law, steps.length);
    }

    /// Asked for one step, backwards or in a random order, it gives what a loop from step to step gives.
    Outcome random(String law) {
        double[] first = values();
        List<Integer> order = new ArrayList<>(IntStream.range(0, steps.length).boxed().toList());
        Collections.reverse(order);
        for (int tries = 0; tries < 2; tries++) {
            int before = order.getFirst();
            for (int i : order) {
                double value = schedule.at(steps[i]);
                if (!Bits.same(value, first[i])) {
                    return new Outcome.Broken(
                            law,
                            CourseLaws.at(steps[i], first[i]) + " in a loop, and " + value + " after "
                                    + CourseLaws.asked(steps[before]));
                }
                before = i;
            }
            Collections.shuffle(order, new Random(7));
        }
        return new Outcome.Held(law, 2L * steps.length);
    }

    /// Several threads see the values that one sees.
    Outcome shared(String law) {
        double[] first = values();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<double[]>> tasks = Collections.nCopies(
                    THREADS, () -> Arrays.stream(steps).map(schedule::at).toArray());
            for (Future<double[]> future : threads.invokeAll(tasks)) {
                double[] other = future.get();
                for (int i = 0; i < steps.length; i++) {
                    if (!Bits.same(other[i], first[i])) {
                        return new Outcome.Broken(
                                law, CourseLaws.at(steps[i], first[i]) + ", and " + other[i] + " in another thread");
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Inapplicable(law, "interrupted");
        } catch (ExecutionException e) {
            return new Outcome.Broken(law, "throws " + e.getCause());
        }
        return new Outcome.Held(law, (long) THREADS * steps.length);
    }

    /// The kernel has the bits of the formula, for single steps and for ranges, on every target.
    Outcome compiled(String law) {
        long cases = 0;
        for (Target target : Machines.targets()) {
            ScheduleKernel kernel = ScheduleKernel.compile(schedule, target);
            for (double step : steps) {
                if (!Bits.same(kernel.at(step), schedule.at(step))) {
                    return differs(law, target, step, kernel.at(step));
                }
            }
            double[] range = new double[(int) Math.min(horizon, 1 << 16)];
            kernel.fill(0, range);
            for (int step = 0; step < range.length; step++) {
                if (!Bits.same(range[step], schedule.at(step))) {
                    return differs(law, target, step, range[step]);
                }
            }
            cases += steps.length + range.length;
        }
        return new Outcome.Held(law, cases);
    }

    private Outcome differs(String law, Target target, double step, double value) {
        return new Outcome.Broken(
                law, CourseLaws.at(step, schedule.at(step)) + ", and " + value + " compiled for " + Words.of(target));
    }

    /// What is written of it, as a line and as JSON, reads back equal.
    Outcome written(String law) {
        Validation<Seq<Problem>, String> line = ScheduleText.print(schedule);
        if (line.isInvalid()) {
            return new Outcome.Inapplicable(law, unwritten(line.getError().head()));
        }
        Names names = OwnFunctions.of(schedule);
        List<Validation<Seq<Problem>, Schedule>> read = List.of(
                line.flatMap(text -> ScheduleText.parse(text, names)),
                ScheduleJson.print(schedule).flatMap(text -> ScheduleJson.parse(text, names)));
        for (Validation<Seq<Problem>, Schedule> back : read) {
            if (back.isInvalid()) {
                return new Outcome.Broken(law, line.get() + " is refused: " + back.getError().head());
            }
            if (!back.get().equals(schedule)) {
                return new Outcome.Broken(law, line.get() + " reads back as " + back.get());
            }
        }
        return new Outcome.Held(law, read.size());
    }

    private static String unwritten(Problem problem) {
        return problem.message().contains("without a name")
                ? "it has a function without a name; Schedule.function(name, ...) gives it one"
                : problem.toString();
    }

    /// What someone else's words say of it reads back with the same values.
    Outcome writtenBy(String law, Function<Schedule, String> print, Function<String, Schedule> parse) {
        String text = print.apply(schedule);
        Schedule back = parse.apply(text);
        for (double step : steps) {
            if (!Bits.same(back.at(step), schedule.at(step))) {
                return new Outcome.Broken(
                        law, CourseLaws.at(step, schedule.at(step)) + ", and " + back.at(step) + " after " + text);
            }
        }
        return new Outcome.Held(law, steps.length);
    }
}
