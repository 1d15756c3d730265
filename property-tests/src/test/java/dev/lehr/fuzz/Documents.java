package dev.lehr.fuzz;

import dev.lehr.feedback.Greedy;
import dev.lehr.feedback.Plateau;
import dev.lehr.formula.Equations;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import dev.lehr.rule.Catalog;
import dev.lehr.rule.Hyper;
import dev.lehr.rule.UpdateRule;
import dev.lehr.schedule.NamedFunction;
import dev.lehr.schedule.Run;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.Written;
import dev.lehr.text.Names;
import dev.lehr.text.PolicyText;
import dev.lehr.text.RecipeText;
import dev.lehr.text.ScheduleText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Good texts: what the library prints, and what people write.
final class Documents {
    private static final NamedFunction FUNCTION = new NamedFunction("poly@v1", step -> 1 / (1 + Math.abs(step)));

    /// What texts may mention.
    static final Names NAMES = Names.none()
            .function(FUNCTION.name(), FUNCTION.function())
            .run(Run.of("90ep").stepsPerEpoch(500).batchSize(256).tokensPerStep(1e6));

    private static final List<String> BY_HAND = List.of(
            "linear(0.0, 0.01).over(1_000).then(cosine(0.01, 0.002).over(29_000)) // and so on\n",
            "cosine(0.1, 0).over(\"90ep\").warmup(5ep)",
            "formula(\"0.1 * (1 + cos(3.14159 * t / 100)) / 2\").take(0.5dur)",
            "formula(\"t < 10 ? t / 10 : max(1 - t * 1e-3, 0.1)\").clamp(0, 1)",
            "function(\"poly@v1\").scale(-2).shift(1e3)",
            "0.5 * cosine(1, 0).over(2ep + 500st) + 0.1 - linear(0, 1).over(3e6sp) / 2",
            "linear(1, 0).over(100).splice(30, constant(0.2).take(20), CONTINUE_VALUE)",
            "linear(1, 0).over(100).retarget(30, 200, CONTINUE_VALUE)",
            "cosine(1, 0.1).over(50).beyond(EXTRAPOLATE).before(REPEAT)",
            "polynomial(1, 0, 0.5).over(50).beyond(MIRROR)",
            "curve(rex(), 1, 0).over(10)",
            "curve(cosine().exponent(2).cycles(0.5).kDecay(2), 1, 0).over(10)",
            "tanh(-6, 3).between(0.1, 0.9).over(1e6tok)",
            "sequential(linear(0, 1).over(5), cosine(1, 0).over(10), constant(0.1))",
            "chain(step(1).every(30).gamma(0.1), linear(0.1, 1).over(5))",
            "multiStep(1).at(30, 60, 80).gamma(0.1)",
            "piecewise(1).at(10, 0.5).at(20, 0.1)",
            "interpolate(0, 1).to(10, 0.5).to(20, 0)",
            "warmRestarts(1, 0).first(10).lengthFactor(2).cycles(3).along(sqrt())",
            "wsd(1).warmup(10, from(0.1)).stable(80).decay(10, square(), 0.01)",
            "oneCycle(0.1).over(100).pctStart(0.3).threePhase().rate()",
            "cyclic(0.1, 1).up(10).down(20).halving().rate()",
            "inverseTime(1, 0.5).every(10).power(2).plus(noam(512, 4000))",
            "table(1, 0.5, 0.25).times(polygon(1, 2, 3))",
            "triStage(1, 10, 20, 30, 0.1, 0.01)",
            "exponentialTo(1, 1e-3).over(100).decayTo(0, square()).over(10)",
            "linear(0, 1).over(10).mapRange(0, 1, cosine(1, 0)).lerp(constant(2), 0.25)");

    private static final List<String> FORMULAS = List.of(
            "0.1 * (1 + cos(3.14159 * t / 100)) / 2",
            "t < 10 ? t / 10 : t <= 20 ? 1 : max(1 - t * 1e-3, 0.1)",
            "-t * -(t - 3) / 2",
            "sqrt(min(t, 5)) + t ^ 2 - exp(-t)",
            "t == 3 ? NaN : Infinity");

    private static final List<String> SPANS = List.of(
            "90ep", "500st", "2ep + 500st", "3e9tok - 1_000.5 tok", "0.5dur", "1e6sp", "- .5ba+2ep", "+1.e3st");

    private Documents() {}

    static List<String> schedules() {
        return Stream.concat(
                        BY_HAND.stream(),
                        Samples.SCHEDULES.stream().map(schedule -> ScheduleText.print(schedule).get()))
                .toList();
    }

    static List<String> policies() {
        return policyValues().stream().flatMap(policy -> PolicyText.print(policy).toJavaStream()).toList();
    }

    static List<String> recipes() {
        List<Policy> policies = policyValues();
        List<String> recipes = new ArrayList<>();
        for (int i = 0; i < policies.size(); i++) {
            Recipe recipe = Recipe.recipe()
                    .group("bias", Recipe.named(".*\\.bias").butNot("norm\\d+\\..*"), policies.get(i))
                    .otherwise("rest \u00e9", policies.get((i + 7) % policies.size()));
            RecipeText.print(recipe).forEach(recipes::add);
        }
        return recipes;
    }

    /// Each rule of the library, each with a schedule and some with feedback.
    private static List<Policy> policyValues() {
        List<Policy> policies = new ArrayList<>();
        for (UpdateRule rule : Catalog.rules()) {
            Policy policy = Policy.of(rule);
            int index = policies.size();
            for (Hyper hyper : rule.hypers()) {
                boolean driven = hyper.name().equals("lr") || (index + hyper.name().length()) % 5 == 0;
                policy = driven ? policy.with(hyper.name(), Samples.schedule(index).clamp(0.1, 0.9)) : policy;
            }
            policies.add(index % 3 == 0 && rule.hypers().stream().anyMatch(hyper -> hyper.name().equals("lr"))
                    ? policy.feedback(index % 2 == 0 ? Plateau.torch().patience(3) : Greedy.greedy())
                    : policy);
        }
        return policies;
    }

    static List<String> formulas() {
        return Stream.concat(
                        FORMULAS.stream(),
                        Samples.SCHEDULES.stream()
                                .map(schedule -> Equations.text(
                                        schedule.formula(Written.STEP)))
                                .filter(text -> text.length() < 600))
                .toList();
    }

    static List<String> spans() {
        return SPANS;
    }
}
