package dev.lehr.lint;

import dev.lehr.check.Check;
import dev.lehr.formula.Interval;
import dev.lehr.proof.Breakpoints;
import dev.lehr.proof.Course;
import dev.lehr.proof.Direction;
import dev.lehr.proof.Where;
import dev.lehr.schedule.Provable;
import dev.lehr.schedule.Run;
import dev.lehr.schedule.Schedule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What a schedule is asked before a run: `Lint.lint(schedule, run)`, or
/// `Lint.usual().jumpsAbove(0.01).check(schedule, run)`.
///
/// A run of `N` steps takes the steps 0 to `N - 1`; of a fraction of a step it takes the whole one.
///
/// @param largestJump a larger change of the value at once is found; >= 0, and infinite for none
/// @param earliestEnd a schedule that ends before this part of the run is over is found; from 0, for none, to 1
public record Lint(double largestJump, double earliestEnd) {
    public Lint {
        Check.that(largestJump >= 0, "largestJump", "be >= 0", largestJump);
        Check.that(earliestEnd >= 0 && earliestEnd <= 1, "earliestEnd", "be between 0 and 1", earliestEnd);
    }

    /// Any jump is fine; an end within the first half of the run is not.
    public static Lint usual() {
        return new Lint(Double.POSITIVE_INFINITY, 0.5);
    }

    /// What [#usual()] finds, by step.
    ///
    /// @throws IllegalArgumentException if the run has no length in steps, or none above zero
    public static List<Finding> lint(Schedule schedule, Run run) {
        return usual().check(schedule, run);
    }

    /// The same, which also finds jumps by more than `size`.
    public Lint jumpsAbove(double size) {
        return new Lint(size, earliestEnd);
    }

    /// The same, which finds an end before this part of the run is over; 0 for none.
    public Lint endNotBefore(double part) {
        return new Lint(largestJump, part);
    }

    /// What is found, by step.
    ///
    /// @throws IllegalArgumentException if the run has no length in steps, or none above zero
    public List<Finding> check(Schedule schedule, Run run) {
        double steps = Check.above("length of the run", 0, run.length());
        double last = Math.ceil(steps) - 1;
        Course course = schedule.course();
        List<Finding> findings = new ArrayList<>();
        values(schedule, course, last, findings);
        jumps(course, steps, findings);
        warmup(schedule, course, steps, last, findings);
        end(schedule, course, steps, last, findings);
        findings.sort(Comparator.comparingDouble(Finding::step));
        return List.copyOf(findings);
    }

    private static void values(Schedule schedule, Course course, double last, List<Finding> findings) {
        switch (course.firstStepWhere(Interval.below(0), 0, last)) {
            case Where.At(double step) -> findings.add(new Finding.Negative(step, schedule.at(step)));
            case Where.Nowhere _ -> {}
            case Where.Unknown(double from) -> findings.add(new Finding.Unproved("whether a value is negative", from));
        }
        switch (course.firstNotFinite(0, last)) {
            case Where.At(double step) -> findings.add(new Finding.NotFinite(step, schedule.at(step)));
            case Where.Nowhere _ -> {}
            case Where.Unknown(double from) -> findings.add(new Finding.Unproved("whether a value is finite", from));
        }
    }

    private void jumps(Course course, double steps, List<Finding> findings) {
        if (largestJump == Double.POSITIVE_INFINITY) {
            return;
        }
        Breakpoints all = course.breakpoints(0, steps, Provable.MOST_BREAKPOINTS);
        Breakpoints jumps = all.jumps(largestJump);
        if (!jumps.found().isEmpty()) {
            findings.add(new Finding.Jump(
                    jumps.found().getFirst(), jumps.found().size()));
        } else if (all.until() < steps) {
            findings.add(new Finding.Unproved("whether the value jumps", all.until()));
        }
    }

    /// A rise that goes on after the run, up to where another piece begins.
    private static void warmup(
            Schedule schedule, Course course, double steps, double last, List<Finding> findings) {
        Breakpoints next = course.breakpoints(0, Double.POSITIVE_INFINITY, 1);
        if (next.found().isEmpty()) {
            return;
        }
        double over = next.found().getFirst().step();
        boolean rises = over > steps
                && over < schedule.length()
                && course.monotonicity(0, Math.floor(over)) == Direction.RISING
                && course.monotonicity(0, last + 1) == Direction.RISING;
        if (rises) {
            findings.add(new Finding.WarmupNotOver(over, steps));
        }
    }

    private void end(Schedule schedule, Course course, double steps, double last, List<Finding> findings) {
        double end = schedule.length();
        if (end == Double.POSITIVE_INFINITY) {
            return;
        }
        if (end > steps) {
            findings.add(new Finding.EndNotReached(end, steps));
        } else if (end < earliestEnd * steps && course.monotonicity(0, last) != Direction.CONSTANT) {
            findings.add(new Finding.EndsEarly(end, steps));
        }
    }
}
