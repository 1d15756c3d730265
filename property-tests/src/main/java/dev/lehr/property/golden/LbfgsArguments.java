package dev.lehr.property.golden;

import dev.lehr.minimize.Lbfgs;
import dev.lehr.minimize.StrongWolfe;
import java.util.Set;

/// The arguments of PyTorch's constructor of LBFGS, as a method of this library.
final class LbfgsArguments {
    private static final Set<String> KNOWN = Set.of(
            "lr",
            "max_iter",
            "max_eval",
            "tolerance_grad",
            "tolerance_change",
            "history_size",
            "line_search_fn",
            "maximize");

    private LbfgsArguments() {}

    /// The method, as the version `source` has it; arguments that are not given have their defaults.
    ///
    /// @throws IllegalArgumentException if an argument is out of range or unknown
    static Lbfgs read(Fields given, String source) {
        for (String name : given.names()) {
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException("LBFGS has no argument " + name);
            }
        }
        Lbfgs lbfgs = Lbfgs.lbfgs();
        lbfgs = given.has("lr") ? lbfgs.lr(given.number("lr")) : lbfgs;
        lbfgs = given.has("max_iter") ? lbfgs.maxIter(given.count("max_iter")) : lbfgs;
        lbfgs = given.has("max_eval") ? lbfgs.maxEval(given.count("max_eval")) : lbfgs;
        lbfgs = given.has("tolerance_grad") ? lbfgs.toleranceGrad(given.number("tolerance_grad")) : lbfgs;
        lbfgs = given.has("tolerance_change") ? lbfgs.toleranceChange(given.number("tolerance_change")) : lbfgs;
        lbfgs = given.has("history_size") ? lbfgs.historySize(given.count("history_size")) : lbfgs;
        lbfgs = given.has("line_search_fn") ? lbfgs.lineSearch(search(given.text("line_search_fn"), source)) : lbfgs;
        return lbfgs.maximize(given.has("maximize") && given.number("maximize") == 1);
    }

    /// Since 2.10 a search tries no more than `max_eval` leaves; before, it tried 25 lengths whatever that said.
    private static StrongWolfe search(String name, String source) {
        if (!name.equals("strong_wolfe")) {
            throw new IllegalArgumentException("line_search_fn must be strong_wolfe but was " + name);
        }
        StrongWolfe search = StrongWolfe.strongWolfe();
        return source.startsWith("torch 1.") ? search.trials(25) : search;
    }
}
