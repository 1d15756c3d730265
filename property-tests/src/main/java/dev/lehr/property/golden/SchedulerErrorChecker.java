package dev.lehr.property.golden;

import dev.lehr.framework.Frameworks;
import dev.lehr.framework.Imported;
import dev.lehr.framework.Setting;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What PyTorch's schedulers refuse must be refused here, at the latest where PyTorch raises; what they accept must
/// give the recorded rates, unless it is refused deliberately ([Stricter]).
public record SchedulerErrorChecker() implements Checker {
    /// Rows that describe in words what cannot even be said here, and why.
    private static final Map<String, String> IMPOSSIBLE = Map.of(
            "schedulers of two optimizers", "a schedule does not know an optimizer",
            "step() without a metric", "a state of feedback is made from a metric, which is a number by its type",
            "non-numeric metric", "a state of feedback is made from a metric, which is a number by its type");

    private static final double BASE_RATE = 0.1;
    private static final Map<String, Object> EXPONENTIAL = Map.of("schedule", "ExponentialLR", "params", Map.of("gamma", 0.9));
    private static final Map<String, Object> PLATEAU = Map.of("schedule", "ReduceLROnPlateau", "params", Map.of());

    @Override
    public boolean knows(Case golden) {
        return golden.is("kind", "scheduler") || golden.is("kind", "composition");
    }

    @Override
    public void check(Case golden, Comparison comparison) {
        Fields fields = golden.fields();
        String note = fields.has("note") ? fields.text("note") : "";
        String impossible = IMPOSSIBLE.get(note);
        if (impossible != null) {
            Refused.byTheCompiler(note, impossible, comparison);
        } else if (fields.has("optimizer") && fields.text("optimizer").equals("not an optimizer")) {
            Refused.byTheCompiler("not an optimizer", "a schedule is not given one", comparison);
        } else {
            golden.sources().forEach(source -> check(fields, note, source, comparison));
        }
    }

    private static void check(Fields fields, String note, String source, Comparison comparison) {
        Setting setting = setting(fields, note);
        Validation<Seq<String>, Seq<Imported>> imported = Frameworks.schedules(
                Case.library(source), fields.text("target"), arguments(fields, note), setting);
        if (fields.has("exception")) {
            refuses(fields, note, imported, comparison);
        } else if (imported.isValid()) {
            accepts(fields, note, imported.get(), comparison);
        } else {
            Option<String> reason = Stricter.reason(fields.text("target"), imported.getError());
            comparison.holds(reason.isDefined(), "was accepted by the original, but here: " + imported.getError().mkString("; "));
            reason.forEach(why -> comparison.remark(
                    "stricter than the original: " + imported.getError().mkString("; ") + " (" + why + ")"));
        }
    }

    private static void refuses(
            Fields fields, String note, Validation<Seq<String>, Seq<Imported>> imported, Comparison comparison) {
        if (imported.isInvalid()) {
            Seq<String> problems = imported.getError();
            comparison.holds(
                    problems.nonEmpty() && problems.forAll(problem -> problem.contains(" must ")),
                    "was refused, but without saying what must be: " + problems.mkString("; "));
            return;
        }
        Schedule faithful = imported.get().head().faithful();
        boolean later = fields.has("at_step") && fields.value("at_step") instanceof Number;
        double step = note.equals("step(epoch=-1)") ? -1 : later ? fields.number("at_step") : 0;
        comparison.holds(
                ScheduleChecker.hasNoValue(faithful, step), "raises " + fields.text("exception") + " but was accepted: " + faithful);
    }

    private static void accepts(Fields fields, String note, Seq<Imported> imported, Comparison comparison) {
        if (!note.equals("unsorted milestones are accepted") && imported.head().feedback().isEmpty()) {
            double[] rates = fields.numbers("lr");
            double[] clock = IntStream.range(0, rates.length).asDoubleStream().toArray();
            boolean cosine = fields.text("target").equals("CosineAnnealingLR");
            new Rates("lr", clock, rates).check(imported.head(), cosine, comparison);
        } else {
            comparison.holds(true, "");
        }
    }

    private static Setting setting(Fields fields, String note) {
        int groups = fields.has("groups") ? fields.count("groups") : 1;
        boolean blamed = !fields.has("optimizer") && message(fields).contains("optimizer must support momentum");
        return new Setting(
                Vector.fill(groups, new Setting.Group(BASE_RATE, Option.none())),
                blamed ? Setting.MomentumKind.NONE : ScheduleCase.momentum(fields),
                note.equals("step(epoch=-1)"));
    }

    private static String message(Fields fields) {
        return fields.has("message") ? fields.value("message").toString() : "";
    }

    /// Some rows say in words what the schedulers of a composition are.
    private static Map<String, @Nullable Object> arguments(Fields fields, String note) {
        Map<String, @Nullable Object> arguments =
                new LinkedHashMap<>(ScheduleCase.numbersRead(fields.fields("args").values()));
        arguments.remove("step_epoch");
        switch (note) {
            case "contains ReduceLROnPlateau" -> arguments.put("schedulers", List.of(EXPONENTIAL, PLATEAU));
            case "milestone count does not match" -> arguments.put("schedulers", List.of(EXPONENTIAL, EXPONENTIAL));
            case "unsorted milestones are accepted" ->
                arguments.put("schedulers", List.of(EXPONENTIAL, EXPONENTIAL, EXPONENTIAL));
            case "empty scheduler list" -> arguments.put("schedulers", List.of());
            default -> {}
        }
        if (note.equals("contains ReduceLROnPlateau") && fields.text("target").equals("SequentialLR")) {
            arguments.put("milestones", List.of(5));
        }
        return arguments;
    }
}
