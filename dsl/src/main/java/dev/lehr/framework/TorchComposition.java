package dev.lehr.framework;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads a scheduler with its parts: the `schedulers` of `SequentialLR` and `ChainedScheduler` are objects
/// `{schedule=..., params={...}}`.
///
/// @param torch reads those that are not composed
/// @param setting what all of them are built on
record TorchComposition(Torch torch, Setting setting) {
    private static final int DEEPEST = 20;

    /// Whether a scheduler has others as parts.
    static boolean isComposed(String name) {
        return name.equals("SequentialLR") || name.equals("ChainedScheduler");
    }

    /// A scheduler for each group, or all problems of all parts, each with the place of its part.
    Validation<Seq<String>, Vector<TorchTree>> read(String name, Map<String, ?> arguments) {
        return read(name, arguments, 0);
    }

    private Validation<Seq<String>, Vector<TorchTree>> read(String name, Map<String, ?> arguments, int depth) {
        if (depth > DEEPEST) {
            return Validation.invalid(Vector.of("schedulers must not be nested deeper than " + DEEPEST));
        }
        return Arguments.read(
                name, arguments, given -> isComposed(name) ? whole(name, given, depth) : leaf(name, given));
    }

    private Supplier<Vector<TorchTree>> leaf(String name, Arguments given) {
        Supplier<Vector<TorchRule>> rules = torch.rules(name, given, setting);
        double last = given.whole("last_epoch", -1);
        given.check(last == -1, "last_epoch", "be -1 for a part of a composition", last);
        given.ignored("verbose");
        return () -> rules.get().map(TorchTree.Leaf::new);
    }

    private Validation<Seq<String>, Vector<TorchTree>> part(Object part, int depth) {
        Map<String, @Nullable Object> members = Arguments.named(part instanceof Map<?, ?> map ? map : Map.of());
        if (!(members.get("schedule") instanceof String name)
                || !(members.get("params") instanceof Map<?, ?> given)) {
            return Validation.invalid(
                    Vector.of("scheduler must be a map {schedule=..., params={...}} but was " + Brief.text(part)));
        }
        if (name.equals("ReduceLROnPlateau")) {
            return Validation.invalid(
                    Vector.of("scheduler must not need a metric in each step but was " + Brief.text(name)));
        }
        if (!torch.names().contains(name)) {
            return Validation.invalid(Vector.of(
                    "scheduler must be one of " + torch.names().mkString(", ") + ", but was " + Brief.text(name)));
        }
        return read(name, Arguments.named(given), depth + 1);
    }

    private Supplier<Vector<TorchTree>> whole(String name, Arguments given, int depth) {
        Vector<Object> schedulers = given.list("schedulers");
        given.check(!schedulers.isEmpty(), "schedulers", "have at least one scheduler", schedulers);
        Vector<Option<Vector<TorchTree>>> parts =
                schedulers.zipWithIndex((part, i) -> given.part("schedulers[" + i + "]", part(part, depth)));
        given.ignored("optimizer", "verbose");
        if (name.equals("ChainedScheduler")) {
            return () -> perGroup(parts).map(TorchTree.Chained::new);
        }
        Vector<Double> milestones = given.numbers("milestones");
        given.check(
                milestones.size() == Math.max(0, schedulers.size() - 1),
                "milestones",
                "be one fewer than the " + schedulers.size() + " schedulers",
                milestones.size());
        double last = given.whole("last_epoch", -1);
        given.check(last == -1, "last_epoch", "be -1 for SequentialLR, whose parts have clocks of their own,", last);
        return () -> perGroup(parts).map(children -> new TorchTree.Sequential(children, milestones));
    }

    private Vector<Vector<TorchTree>> perGroup(Vector<Option<Vector<TorchTree>>> parts) {
        return Vector.range(0, setting.groups().size())
                .map(group -> parts.map(part -> part.get().get(group)));
    }
}
