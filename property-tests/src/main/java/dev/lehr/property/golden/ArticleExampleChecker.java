package dev.lehr.property.golden;

import static dev.lehr.schedule.Schedule.cosine;
import static dev.lehr.schedule.Schedule.exponential;
import static dev.lehr.schedule.Schedule.multiStep;
import static dev.lehr.schedule.Schedule.step;

import dev.lehr.schedule.Schedule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Runs of PyTorch's schedulers in published tutorials, described by the call that made them. A new scheduler is a new [Form].
///
/// PyTorch computes each rate from the one before, so the last digits drift.
public record ArticleExampleChecker() implements Checker {
    private static final double TOLERANCE = 1e-14;

    /// A call, and the schedule that it stands for, as multiples of the first rate.
    private record Form(Pattern call, Function<MatchResult, Schedule> factor) {
        static Form of(String call, Function<MatchResult, Schedule> factor) {
            return new Form(Pattern.compile(call), factor);
        }
    }

    private static final String NUMBER = "([0-9.e+-]+)";

    private static final List<Form> FORMS = List.of(
            Form.of("LambdaLR " + NUMBER + " \\*\\* epoch", m -> exponential(1, number(m, 1))),
            Form.of("ExponentialLR\\((?:gamma=)?" + NUMBER + "\\)", m -> exponential(1, number(m, 1))),
            Form.of("StepLR\\((?:step_size=)?" + NUMBER + ", (?:gamma=)?" + NUMBER + "\\)", m -> step(1)
                    .every(number(m, 1))
                    .gamma(number(m, 2))),
            Form.of("MultiStepLR\\(\\[([0-9, ]+)\\], (?:gamma=)?" + NUMBER + "\\)", m -> multiStep(1)
                    .at(numbers(m.group(1)))
                    .gamma(number(m, 2))),
            Form.of("CosineAnnealingLR\\(T_max=" + NUMBER + "\\)", m -> cosine(1, 0)
                    .over(number(m, 1))
                    .then(cosine(0, 1).over(number(m, 1)))
                    .repeat()));

    @Override
    public boolean knows(Case golden) {
        return golden.is("kind", "article_example") && factor(golden).isPresent();
    }

    @Override
    public void check(Case golden, Comparison comparison) {
        Fields fields = golden.fields();
        Schedule rate = factor(golden).orElseThrow().scale(fields.number("base_lr"));
        compare(fields, "lr_used", rate, comparison);
        compare(fields, "lr_after_step", rate.drop(1), comparison);
    }

    private static void compare(Fields fields, String name, Schedule rate, Comparison comparison) {
        double[] recorded = fields.numbers(name);
        for (int t = 0; t < recorded.length; t++) {
            comparison.number(name + "[" + t + "]", recorded[t], rate.at(t), TOLERANCE);
        }
    }

    private static Optional<Schedule> factor(Case golden) {
        String note = golden.fields().text("note");
        return FORMS.stream()
                .flatMap(form -> form.call().matcher(note).results().map(form.factor()))
                .findFirst();
    }

    private static double number(MatchResult match, int group) {
        return Double.parseDouble(match.group(group));
    }

    private static double[] numbers(String list) {
        return Arrays.stream(list.split(", *", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
