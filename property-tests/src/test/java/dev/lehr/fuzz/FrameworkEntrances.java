package dev.lehr.fuzz;

import dev.lehr.fuzz.Outcome.Sane;
import dev.lehr.framework.Frameworks;
import dev.lehr.framework.Imported;
import dev.lehr.property.golden.Case;
import dev.lehr.property.golden.GoldenSource;
import io.vavr.collection.Seq;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/// Where configurations of other libraries come in. Their recorded schedules are the good documents: a call each,
/// written in JSON.
final class FrameworkEntrances {
    private static final Sane<Seq<Imported>> SANE = imported -> imported.forEach(FrameworkEntrances::check);

    private FrameworkEntrances() {}

    static List<Entrance<?>> all() {
        List<String> calls = calls();
        return Frameworks.frameworks().toJavaStream()
                .<Entrance<?>>map(framework -> entrance(framework, calls))
                .toList();
    }

    private static Entrance<Configuration> entrance(String framework, List<String> calls) {
        List<String> own = calls.stream().filter(call -> call.contains("\"framework\":\"" + framework)).toList();
        Arbitrary<String> keys = Tokens.of(own, "", "schedule", "params", "last_epoch");
        Arbitrary<Edit> edit = JsonEdits.of(own, keys, PythonValues.WRITTEN);
        return new Entrance<>(
                framework + " configuration",
                Edits.applied(Arbitraries.of(own), Edits.some(edit)).map(Configuration::of),
                Configuration::size,
                configuration -> Shown.text(configuration.text()),
                configuration -> Outcome.of(configuration.asked(), SANE));
    }

    private static void check(Imported imported) {
        SaneSchedule.evaluateSoon(imported.faithful());
        SaneSchedule.evaluateSoon(imported.clean());
        imported.momentum().forEach(momentum -> {
            SaneSchedule.evaluateSoon(momentum.faithful());
            SaneSchedule.evaluateSoon(momentum.clean());
        });
        imported.feedback().forEach(following -> {
            following.faithful().start().report(0.5);
            following.clean().start().report(0.5);
        });
        imported.recursion().forEach(recursion -> recursion.rates(100));
    }

    /// The recorded schedules, each a call in JSON.
    private static List<String> calls() {
        try (Stream<Case> cases = source().cases("schedules")) {
            return cases.map(each -> {
                        Map<String, Object> call = new LinkedHashMap<>();
                        String source = each.sources().getFirst();
                        call.put("framework", source.startsWith("torch 1.") ? "torch 1.13.1" : source.split(" ")[0]);
                        call.put("name", each.fields().text("schedule"));
                        call.put("arguments", each.fields().fields("params").values());
                        call.put("rate", 0.1);
                        if (each.fields().has("resume")) {
                            call.put("initial", 0.2);
                        }
                        return PythonValues.json(call).toString();
                    })
                    .distinct()
                    .toList();
        }
    }

    private static GoldenSource source() {
        try {
            return new GoldenSource(Path.of(Objects.requireNonNull(
                                    FrameworkEntrances.class.getResource("/golden/schedules.jsonl.gz"))
                            .toURI())
                    .getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
