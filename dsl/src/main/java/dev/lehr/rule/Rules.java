package dev.lehr.rule;

import java.util.List;

/// The update rules that come with the library.
public final class Rules {
    private Rules() {}

    /// `torch.optim.SGD`: momentum, dampening, Nesterov, weight decay.
    public static UpdateRule sgd() {
        return Sgd.RULE;
    }

    /// `torch.optim.Adam`.
    public static UpdateRule adam() {
        return adam(Dialect.TORCH);
    }

    /// Adam in the order of operations of `dialect`.
    public static UpdateRule adam(Dialect dialect) {
        return Adam.adam(dialect);
    }

    /// `torch.optim.AdamW`.
    public static UpdateRule adamW() {
        return adamW(Dialect.TORCH);
    }

    /// AdamW in the order of operations of `dialect`.
    public static UpdateRule adamW(Dialect dialect) {
        return Adam.adamW(dialect);
    }

    /// `torch.optim.Adagrad`.
    public static UpdateRule adagrad() {
        return Adagrad.RULE;
    }

    /// `torch.optim.Adadelta`.
    public static UpdateRule adadelta() {
        return Adadelta.RULE;
    }

    /// All rules, each in its default dialect. The test suite runs over this list.
    public static List<UpdateRule> all() {
        return List.of(sgd(), adam(), adamW(), adagrad(), adadelta());
    }
}
