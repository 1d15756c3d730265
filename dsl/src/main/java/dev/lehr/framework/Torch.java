package dev.lehr.framework;

import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.Map;
import java.util.function.Supplier;

/// The schedulers of `torch.optim.lr_scheduler` and `SWALR`.
///
/// @param version how their constructors behave
record Torch(TorchVersion version) implements Library {
    private static final SortedSet<String> NAMES = TreeSet.of(
            "ChainedScheduler",
            "ConstantLR",
            "CosineAnnealingLR",
            "CosineAnnealingWarmRestarts",
            "CyclicLR",
            "ExponentialLR",
            "LambdaLR",
            "LinearLR",
            "MultiStepLR",
            "MultiplicativeLR",
            "OneCycleLR",
            "PolynomialLR",
            "ReduceLROnPlateau",
            "SWALR",
            "SequentialLR",
            "StepLR");

    @Override
    public SortedSet<String> names() {
        return NAMES;
    }

    @Override
    public Validation<Seq<String>, Seq<Imported>> schedules(String name, Map<String, ?> arguments, Setting setting) {
        if (name.equals("ReduceLROnPlateau")) {
            return Arguments.read(name, arguments, given -> TorchPlateau.read(given, setting));
        }
        if (TorchComposition.isComposed(name)) {
            return new TorchComposition(this, setting).read(name, arguments).flatMap(trees -> composed(trees, setting));
        }
        return Arguments.read(name, arguments, given -> leaves(name, given, setting));
    }

    private Supplier<Seq<Imported>> leaves(String name, Arguments given, Setting setting) {
        Supplier<Vector<TorchRule>> rules = rules(name, given, setting);
        double last = given.whole("last_epoch", -1);
        given.ignored("verbose");
        given.atLeast("last_epoch", -1, last);
        given.check(
                !(last >= 0)
                        || setting.groups().forAll(group -> group.initialRate().isDefined()),
                "last_epoch",
                "be -1 for parameter groups without an initial rate",
                last);
        return () -> rules.get().zipWith(setting.groups(), (rule, group) -> imported(rule, group, last));
    }

    private Imported imported(TorchRule rule, Setting.Group group, double last) {
        boolean fresh = last < 0;
        Schedule faithful = fresh
                ? TorchSolver.solve(new TorchTree.Leaf(rule), version, group)
                : TorchSolver.resume(rule, version, group, last);
        Schedule clean = rule.clean(group.initialRate().getOrElse(group.rate()));
        Option<Imported.Momentum> momentum = switch (rule) {
            case TorchCyclic cyclic -> cyclic.momentumSchedule();
            case TorchOneCycle cycle -> cycle.momentumSchedule();
            default -> Option.none();
        };
        Seq<Quirk> quirks = fresh ? rule.quirks() : rule.quirks().appendAll(resumption(rule, last + 1));
        return new Imported(faithful, clean, momentum, Option.none(), recursion(rule, group, last), quirks);
    }

    /// A curve does not compute a rate from the one before; a resumed `SWALR` counts its steps anew.
    private Option<Recursion> recursion(TorchRule rule, Setting.Group group, double last) {
        boolean steps = !(rule instanceof TorchCurve) && (last < 0 || !(rule instanceof TorchSwa));
        return Option.when(steps, () -> new TorchReplay(new TorchTree.Leaf(rule), version, group, last + 1));
    }

    private static Seq<Quirk> resumption(TorchRule rule, double step) {
        return switch (rule) {
            case TorchRestarts restarts ->
                restarts.resumesWell(step) ? Vector.empty() : Vector.of(Quirk.TORCH_RESTARTS_RESUME);
            case TorchSwa _ -> Vector.of(Quirk.TORCH_SWA_RESUME);
            case TorchCurve _ -> Vector.empty();
            default -> Vector.of(Quirk.TORCH_RESUME_UPDATES);
        };
    }

    /// The rules of a scheduler that is not composed, one for each group.
    Supplier<Vector<TorchRule>> rules(String name, Arguments given, Setting setting) {
        int groups = setting.groups().size();
        return switch (name) {
            case "ConstantLR" -> forAll(groups, TorchConstant.read(given));
            case "CosineAnnealingLR" -> forAll(groups, TorchCosine.read(given));
            case "CosineAnnealingWarmRestarts" -> forAll(groups, TorchRestarts.read(given, setting.byEpoch()));
            case "CyclicLR" -> widened(TorchCyclic.read(given, setting, version));
            case "ExponentialLR" -> forAll(groups, TorchExponential.read(given));
            case "LambdaLR" -> widened(TorchLambda.read(given, groups));
            case "LinearLR" -> forAll(groups, TorchLinear.read(given));
            case "MultiStepLR" -> forAll(groups, TorchMultiStep.read(given));
            case "MultiplicativeLR" -> widened(TorchMultiplicative.read(given, groups));
            case "OneCycleLR" -> widened(TorchOneCycle.read(given, setting));
            case "PolynomialLR" -> forAll(groups, TorchPolynomial.read(given));
            case "SWALR" -> widened(TorchSwa.read(given, groups));
            case "StepLR" -> forAll(groups, TorchStep.read(given));
            default -> throw new IllegalArgumentException("no rule for " + name);
        };
    }

    private static Supplier<Vector<TorchRule>> forAll(int groups, Supplier<? extends TorchRule> rule) {
        return () -> Vector.fill(groups, rule.get());
    }

    private static <R extends TorchRule> Supplier<Vector<TorchRule>> widened(Supplier<Vector<R>> rules) {
        return () -> Vector.narrow(rules.get());
    }

    private Validation<Seq<String>, Seq<Imported>> composed(Vector<TorchTree> trees, Setting setting) {
        try {
            return Validation.valid(trees.zipWith(
                    setting.groups(),
                    (tree, group) -> Imported.of(
                                    TorchSolver.solve(tree, version, group),
                                    TorchClean.of(tree, group.initialRate().getOrElse(group.rate())),
                                    tree.quirks())
                            .recursion(new TorchReplay(tree, version, group, 0))));
        } catch (IllegalArgumentException e) {
            return Validation.invalid(Vector.of(String.valueOf(e.getMessage())));
        }
    }
}
