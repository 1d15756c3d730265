package dev.lehr.optim;

import dev.lehr.check.Check;
import dev.lehr.checkpoint.TensorFile;
import dev.lehr.checkpoint.TensorWriter;
import dev.lehr.checkpoint.TorchFile;
import dev.lehr.checkpoint.TorchWriter;
import dev.lehr.kernel.KernelReport;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import dev.lehr.recipe.Selector;
import dev.lehr.text.Limits;
import dev.lehr.text.Names;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/// Trains parameters by a recipe: owns the state and the counter of steps, updates the parameters in place.
///
/// Groups with the same rule share a kernel. Large models are split over threads; the results are the same bits for any number
/// of them. A step that cannot be made leaves parameters, state and counters as they were. A step allocates nothing of its own.
///
/// Not safe for use by several threads at once.
public final class Optimizer {
    private final Settings settings;
    private final Hooks before = new Hooks();
    private final Hooks after = new Hooks();
    private final Workers workers;
    private Roster roster;
    private Passes passes;
    private long steps;
    private long skipped;

    private Optimizer(Recipe recipe, List<Parameter> given, Settings settings) {
        this.settings = settings;
        this.workers = new Workers(settings.threads());
        this.roster = new Roster(recipe, given, settings.target());
        this.passes = new Passes(roster.active(), workers);
    }

    /// An optimizer for `parameters`, on all processors.
    ///
    /// @throws IllegalArgumentException with all that is wrong if a parameter belongs to no group or to more than one, or a group has
    ///     none; or if two parameters lie in the same memory
    public static Optimizer of(Recipe recipe, List<Parameter> parameters) {
        return of(recipe, parameters, Settings.standard());
    }

    /// An optimizer for `parameters` that computes as `settings` say.
    public static Optimizer of(Recipe recipe, List<Parameter> parameters, Settings settings) {
        return new Optimizer(recipe, parameters, settings);
    }

    /// The recipe.
    public Recipe recipe() {
        return roster.recipe();
    }

    /// The parameters, in the order in which they came.
    public List<Parameter> parameters() {
        return roster.parameters();
    }

    /// How many steps have been made; schedules are read at this step next.
    public long steps() {
        return steps;
    }

    /// How many steps were not made because something was not finite, see [NonFinite#SKIP].
    public long skipped() {
        return skipped;
    }

    /// Makes one step: every parameter moves by its gradient, as its group says for the step [#steps()].
    ///
    /// @return whether it was made; it is always made unless gradients that are not finite are to be skipped
    /// @throws IllegalArgumentException if a schedule gives a hyper-parameter that is out of its range, or two that do not go together
    /// @throws IllegalStateException if memory of a parameter is closed, or belongs to another thread
    /// @throws ArithmeticException if a gradient is not finite and that is to fail. Nothing has changed after any of them
    public boolean step() {
        before.run(this);
        passes.checkMemory();
        if (settings.nonFinite() != NonFinite.PROPAGATE) {
            Parameter culprit = passes.firstNonFinite();
            if (culprit != null) {
                refuse("the gradient of " + culprit.name());
                return false;
            }
        }
        make();
        after.run(this);
        return true;
    }

    /// Computes the loss and the gradients by `closure`, then makes one step. Rules that want to know the loss are told.
    ///
    /// @return the loss
    /// @throws IllegalArgumentException as [#step()], and if a rule that is told the loss does not allow it
    /// @throws ArithmeticException if the loss or a gradient is not finite and that is to fail
    public double step(DoubleSupplier closure) {
        double loss = closure.getAsDouble();
        if (settings.nonFinite() != NonFinite.PROPAGATE && !Double.isFinite(loss)) {
            refuse("the loss");
            return loss;
        }
        roster.groups().forEach(group -> group.setLoss(loss, steps));
        step();
        return loss;
    }

    private void refuse(String what) {
        if (settings.nonFinite() == NonFinite.FAIL) {
            throw new ArithmeticException(what + " is not finite at step " + steps);
        }
        skipped++;
    }

    private void make() {
        List<GroupState> groups = roster.groups();
        for (int i = 0; i < groups.size(); i++) {
            if (!groups.get(i).isFrozen()) {
                groups.get(i).advanceTo(steps);
            }
        }
        passes.prepare(steps);
        passes.run();
        for (int i = 0; i < groups.size(); i++) {
            if (!groups.get(i).isFrozen()) {
                groups.get(i).count();
            }
        }
        steps++;
    }

    /// Fills all gradients with zeros.
    public void zeroGrad() {
        roster.states().forEach(state -> state.parameter.zeroGradient());
    }

    /// Does something before each step, before anything is looked at. If it throws, the step is not made.
    public Hook beforeStep(Consumer<Optimizer> action) {
        return before.add(action);
    }

    /// Does something after each step that was made. If it throws, the step has been made all the same.
    public Hook afterStep(Consumer<Optimizer> action) {
        return after.add(action);
    }

    /// Adds a group for new parameters. They begin with fresh state and with the bias corrections of a first step; the schedules of the
    /// group run on the clock of the optimizer, so `schedule.shift(optimizer.steps())` begins now.
    ///
    /// @throws IllegalArgumentException if the group would take parameters from another one, does not take all of the new ones, or has a
    ///     name that is taken; nothing has changed then
    public void addGroup(String name, Selector selector, Policy policy, List<Parameter> added) {
        Recipe wanted = roster.recipe().group(name, selector, policy);
        for (Parameter parameter : added) {
            if (!selector.selects(parameter.name())) {
                throw Check.failure("parameter " + parameter.name(), "be one that " + selector + " selects", "another one");
            }
        }
        roster.admit(wanted, added, steps);
        arrange();
    }

    /// From now on the parameters of a group stay as they are, with their state and their count of steps; their gradients do not count in
    /// norms over all parameters either.
    ///
    /// @throws IllegalArgumentException if there is no such group
    public void freeze(String group) {
        roster.group(group).setFrozen(true);
        arrange();
    }

    /// From now on the parameters of a group move again, from the state that they had when they were frozen.
    ///
    /// @throws IllegalArgumentException if there is no such group
    public void unfreeze(String group) {
        roster.group(group).setFrozen(false);
        arrange();
    }

    /// The names of the groups that are frozen.
    public Set<String> frozen() {
        Set<String> names = new HashSet<>();
        roster.groups().stream().filter(GroupState::isFrozen).forEach(group -> names.add(group.group().name()));
        return Collections.unmodifiableSet(names);
    }

    private void arrange() {
        passes = new Passes(roster.active(), workers);
    }

    /// Tells a metric to all feedback rules, such as the loss on a validation set to a plateau; from the next step on hyper-parameters are
    /// scaled as they say. Nothing has changed if one of them refuses it.
    ///
    /// @throws IllegalArgumentException if the metric is NaN and a rule does not allow it
    public void report(double metric) {
        List<GroupState> groups = roster.groups();
        List<Map<String, dev.lehr.feedback.State>> old = groups.stream().map(GroupState::feedback).toList();
        try {
            groups.forEach(group -> group.report(metric));
        } catch (RuntimeException e) {
            for (int i = 0; i < old.size(); i++) {
                groups.get(i).setFeedback(old.get(i));
            }
            throw e;
        }
    }

    /// The hyper-parameters of each group that are in force at the coming step, by the names of group and hyper-parameter.
    public Map<String, Map<String, Double>> hyperParameters() {
        Map<String, Map<String, Double>> all = new LinkedHashMap<>();
        roster.groups().forEach(group -> all.put(group.group().name(), group.values(steps)));
        return all;
    }

    /// A copy of the state of a parameter, by slot: arrays of the parameter's type (segments for one in a segment), or an array of one `double`
    /// for state of which it has one value.
    ///
    /// @throws IllegalArgumentException if there is no such parameter
    public Map<String, Object> state(String parameter) {
        return roster.state(parameter).state();
    }

    /// Writes parameters and state to one safetensors file, whole or not at all.
    ///
    /// A parameter is a tensor under its name, a slot of its state one under `parameter.slot`, with PyTorch's names for slots. Counters, the
    /// recipe's text and fingerprints are in the metadata, so the file says how it was made; Python's `safetensors` reads it.
    ///
    /// @throws IOException if it cannot be written; what was there before is there still
    public void save(Path path) throws IOException {
        save(path, Contents.EVERYTHING);
    }

    /// Writes state, and parameters if asked for, to one safetensors file.
    ///
    /// @throws IOException if it cannot be written; what was there before is there still
    public void save(Path path, Contents contents) throws IOException {
        Snapshot snapshot = new Snapshot(this);
        TensorWriter.write(path, snapshot.tensors(contents), snapshot.texts());
    }

    /// Goes on where a checkpoint was saved: state and counters become those of the file, and parameters too if it has them. Numbers are
    /// copied. Steps that follow give the same bits as if there had been no interruption.
    ///
    /// @return this optimizer, or everything that is wrong with the file or does not fit: names, types, shapes, rules; nothing has changed then
    public Validation<Seq<String>, Optimizer> load(Path path, Rates rates) {
        return load(path, rates, Names.none());
    }

    /// Goes on where a checkpoint was saved, with names for what its recipe mentions that is not of the library.
    public Validation<Seq<String>, Optimizer> load(Path path, Rates rates, Names names) {
        return TensorFile.open(path).flatMap(file -> {
            Validation<Seq<String>, Recipe> wanted =
                    rates == Rates.OF_CODE ? Validation.valid(recipe()) : Restore.recipe(file, names);
            return wanted.flatMap(known -> known.match(names(parameters())).map(_ -> known))
                    .flatMap(known -> restore(file, known))
                    .mapError(problems -> said(path, problems));
        });
    }

    /// An optimizer that goes on where a checkpoint was saved, by the recipe in the file.
    ///
    /// @return the optimizer, or everything that is wrong; parameters have not changed then
    public static Validation<Seq<String>, Optimizer> load(Path path, List<Parameter> parameters, Settings settings, Names names) {
        return TensorFile.open(path).flatMap(file -> Restore.recipe(file, names)
                .flatMap(known -> known.match(names(parameters)).map(_ -> known))
                .flatMap(known -> new Optimizer(known, parameters, settings).restore(file, known))
                .mapError(problems -> said(path, problems)));
    }

    /// What is wrong with a file, but of very much only the first.
    private static Seq<String> said(Path path, Seq<String> problems) {
        Seq<String> first = problems.take(Limits.PROBLEMS);
        return (problems.size() > first.size() ? first.append("too many problems, the rest is left out") : first)
                .map(problem -> path + ": " + problem);
    }

    /// Writes the state as PyTorch's `optimizer.state_dict()`, for `torch.load`: slots under PyTorch's names, hyper-parameters as they are at the
    /// coming step.
    ///
    /// @throws IOException if it cannot be written; what was there before is there still
    public void saveTorch(Path path) throws IOException {
        TorchWriter.write(path, new TorchExchange(this).out().value());
    }

    /// Takes over the state that PyTorch saved by `torch.save(optimizer.state_dict(), path)`. Parameters are found by
    /// their names if the file has them, else by their places, group after group. What the file does not say stays as
    /// it is: parameters themselves, the rates of the code, how far metrics have scaled them, and which groups are
    /// frozen. No code in the file is run.
    ///
    /// @return this optimizer, or everything that is wrong with the file or does not fit; nothing has changed then
    public Validation<Seq<String>, Optimizer> loadTorch(Path path) {
        return TorchFile.open(path)
                .flatMap(file -> file.optimizer()
                        .flatMap(torch -> {
                            Optimizer fresh = new Optimizer(recipe(), parameters(), settings);
                            fresh.roster.continueAs(roster);
                            List<String> problems = new TorchExchange(fresh).in(file, torch);
                            return problems.isEmpty()
                                    ? adopt(fresh)
                                    : Validation.<Seq<String>, Optimizer>invalid(Vector.ofAll(problems));
                        })
                        .mapError(problems -> said(path, problems)));
    }

    private static List<String> names(List<Parameter> parameters) {
        return parameters.stream().map(Parameter::name).toList();
    }

    private Validation<Seq<String>, Optimizer> restore(TensorFile file, Recipe wanted) {
        Optimizer fresh = new Optimizer(wanted, parameters(), settings);
        List<String> problems = new Restore(file).into(fresh);
        return problems.isEmpty() ? adopt(fresh) : Validation.invalid(Vector.ofAll(problems));
    }

    private Validation<Seq<String>, Optimizer> adopt(Optimizer fresh) {
        roster = fresh.roster;
        setSteps(fresh.steps, fresh.skipped);
        arrange();
        return Validation.valid(this);
    }

    /// One line for each kernel.
    public List<KernelReport> reports() {
        return roster.reports();
    }

    /// What a checkpoint is made from.
    List<GroupState> groupStates() {
        return roster.groups();
    }

    List<ParameterState> parameterStates() {
        return roster.states();
    }

    /// Puts the counters where a checkpoint says that they were.
    void setSteps(long made, long notMade) {
        steps = made;
        skipped = notMade;
    }
}
