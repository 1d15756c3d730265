package dev.lehr.property.golden;

import static dev.lehr.schedule.Schedule.cosine;
import static dev.lehr.schedule.Schedule.exponential;
import static dev.lehr.schedule.Schedule.polynomial;

import dev.lehr.schedule.Schedule;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Formulas of schedules as tutorials print them, evaluated in double precision. A new formula is a new line.
public record ArticleFormulaChecker() implements Checker {
    private static final double TOLERANCE = 1e-14;

    private static final Map<String, Function<Fields, Schedule>> SCHEDULES = Map.of(
            "alpha = alpha0 * (1 + cos(pi t / T)) / 2",
            p -> cosine(p.number("alpha0"), 0).over(p.number("T")),
            "alpha = alpha0 * exp(-k t)",
            p -> exponential(p.number("alpha0"), Math.exp(-p.number("k"))),
            "alpha = alpha0 * (1 - t/T) ** p",
            p -> polynomial(p.number("alpha0"), 0, p.number("p")).over(p.number("T")),
            "eta_min + (initial - eta_min) * (1 + cos(cur/T_max*pi)) / 2",
            p -> cosine(p.number("initial_lr"), p.number("eta_min")).over(p.number("T_max")));

    @Override
    public boolean knows(Case golden) {
        return golden.is("kind", "article_formula") && schedule(golden).isPresent();
    }

    @Override
    public void check(Case golden, Comparison comparison) {
        Schedule schedule = schedule(golden).orElseThrow();
        double[] recorded = golden.fields().numbers("lr_used");
        for (int t = 0; t < recorded.length; t++) {
            comparison.number("lr_used[" + t + "]", recorded[t], schedule.at(t), TOLERANCE);
        }
    }

    private static Optional<Schedule> schedule(Case golden) {
        return Optional.ofNullable(SCHEDULES.get(golden.fields().text("note")))
                .map(schedule -> schedule.apply(golden.fields().fields("params")));
    }
}
