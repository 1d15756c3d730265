package dev.lehr.property.golden;

import dev.lehr.feedback.State;
import dev.lehr.framework.Frameworks;
import dev.lehr.framework.Imported;
import dev.lehr.framework.Setting;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Runs of PyTorch's schedulers in published tutorials, imported from the call that a note says ([ArticleCall]).
public record ArticleExampleChecker() implements Checker {
    @Override
    public boolean knows(Case golden) {
        return golden.is("kind", "article_example")
                && ArticleCall.parse(golden.fields().text("note")).isPresent();
    }

    @Override
    public void check(Case golden, Comparison comparison) {
        Fields fields = golden.fields();
        ArticleCall call = ArticleCall.parse(fields.text("note")).orElseThrow();
        for (String source : golden.sources()) {
            Validation<Seq<String>, Seq<Imported>> imported =
                    Frameworks.schedules(source, call.name(), call.arguments(), Setting.rates(fields.number("base_lr")));
            if (imported.isInvalid()) {
                comparison.fail(call + " was not imported: " + imported.getError().mkString("; "));
                return;
            }
            check(fields, call, imported.get().head(), comparison);
        }
    }

    private static void check(Fields fields, ArticleCall call, Imported imported, Comparison comparison) {
        double[] used = fields.numbers("lr_used");
        double[] after = fields.numbers("lr_after_step");
        double[] scales = scales(fields, imported, used.length);
        boolean cosine = call.name().equals("CosineAnnealingLR");
        double[] scalesUsed = Arrays.copyOf(scales, used.length);
        double[] scalesAfter = Arrays.copyOfRange(scales, 1, after.length + 1);
        new Rates("lr_used", steps(0, used.length), used, scalesUsed).check(imported, cosine, comparison);
        new Rates("lr_after_step", steps(1, after.length), after, scalesAfter).check(imported, cosine, comparison);
        if (fields.has("momentum_used")) {
            Schedule momentum = imported.momentum().get().faithful();
            double[] recorded = fields.numbers("momentum_used");
            double[] computed =
                    Arrays.stream(steps(0, recorded.length)).map(momentum::at).toArray();
            comparison.numbers("momentum_used", recorded, computed, Drift.CLOSED);
        }
    }

    /// What feedback has made of the rate by each step, and after the last one.
    private static double[] scales(Fields fields, Imported imported, int steps) {
        double[] scales = new double[steps + 1];
        Arrays.fill(scales, 1);
        if (imported.feedback().isDefined()) {
            double[] metrics = fields.numbers("metrics");
            State state = imported.feedback().get().faithful().start();
            for (int t = 0; t < steps; t++) {
                state = state.report(metrics[t]);
                scales[t + 1] = state.scale();
            }
        }
        return scales;
    }

    private static double[] steps(int first, int count) {
        return IntStream.range(first, first + count).asDoubleStream().toArray();
    }
}
