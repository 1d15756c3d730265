package dev.lehr.text;

import static dev.lehr.text.Entry.factory;
import static dev.lehr.text.Entry.method;
import static dev.lehr.text.Kind.LEVEL;
import static dev.lehr.text.Kind.TEXT;

import dev.lehr.check.Check;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import dev.lehr.recipe.RuleCalls;
import dev.lehr.recipe.Selector;
import dev.lehr.recipe.Sugar;
import dev.lehr.rule.Hyper;
import dev.lehr.rule.Range;
import dev.lehr.rule.UpdateRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The factories and methods that a text can call to build a policy or a recipe.
///
/// Nothing is to be added for a new update rule: its call comes from [RuleCalls], and there is a method for every
/// hyper-parameter that a rule has.
final class PolicyWords {
    static final Kind<Policy> POLICY = Kind.of("policy", Policy.class);
    static final Kind<Selector> SELECTOR = Kind.of("selector", Selector.class);
    static final Kind<Recipe> RECIPE = Kind.of("recipe", Recipe.class);

    private static final Kind<UpdateRule> RULE = new Kind<>(
            "text", UpdateRule.class, String.class::isInstance, (written, names) -> names.rule((String) written));

    private static final Kind<Kind.Word> WORD = Kind.of("word", Kind.Word.class);

    private static final List<Entry> RECIPES = List.of(
            factory("rule", RULE, Policy::of),
            method(POLICY, "with", TEXT, LEVEL, Policy::with),
            factory("named", TEXT, Recipe::named),
            method(SELECTOR, "butNot", TEXT, Selector::butNot),
            factory("recipe", Recipe::recipe),
            factory("all", POLICY, Recipe::all),
            method(RECIPE, "group", TEXT, SELECTOR, POLICY, Recipe::group),
            method(RECIPE, "otherwise", TEXT, POLICY, Recipe::otherwise));

    private PolicyWords() {}

    static List<Entry> entries(Names names) {
        List<Entry> entries = new ArrayList<>(RECIPES);
        entries.addAll(FeedbackWords.ENTRIES);
        RuleCalls.all().keySet().stream()
                .map(call -> call.substring(0, call.indexOf('(')))
                .distinct()
                .forEach(name -> {
                    entries.add(factory(name, () -> policy(name + "()")));
                    entries.add(factory(name, WORD, word -> policy(name + "(" + word.word() + ")")));
                });
        Map<String, Hyper> hypers = new TreeMap<>();
        Stream.concat(RuleCalls.all().values().stream(), names.rules().values().toJavaStream())
                .flatMap(rule -> rule.hypers().stream())
                .forEach(hyper -> hypers.put(hyper.name(), hyper));
        hypers.values().forEach(hyper -> {
            String name = Sugar.of(hyper.name());
            entries.add(method(POLICY, name, LEVEL, (policy, value) -> policy.with(hyper.name(), value)));
            if (hyper.range().equals(Range.FLAG)) {
                entries.add(method(POLICY, name, policy -> policy.with(hyper.name(), 1)));
            }
        });
        return entries;
    }

    private static Policy policy(String call) {
        UpdateRule rule = RuleCalls.all().get(call);
        if (rule == null) {
            String name = call.substring(0, call.indexOf('(') + 1);
            String known = RuleCalls.all().keySet().stream()
                    .filter(other -> other.startsWith(name))
                    .collect(Collectors.joining(", "));
            throw Check.failure("call", "be one of " + known, Token.brief(call));
        }
        return Policy.of(rule);
    }
}
