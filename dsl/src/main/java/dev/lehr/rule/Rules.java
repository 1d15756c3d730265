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

    /// `torch.optim.Adamax`.
    public static UpdateRule adamax() {
        return adamax(Dialect.TORCH);
    }

    /// Adamax in the order of operations of `dialect`.
    public static UpdateRule adamax(Dialect dialect) {
        return Adamax.rule(dialect);
    }

    /// `torch.optim.NAdam`.
    public static UpdateRule nadam() {
        return nadam(Dialect.TORCH);
    }

    /// NAdam in the order of operations of `dialect`.
    public static UpdateRule nadam(Dialect dialect) {
        return NAdam.rule(dialect);
    }

    /// `torch.optim.RAdam`.
    public static UpdateRule radam() {
        return radam(Dialect.TORCH);
    }

    /// RAdam in the order of operations of `dialect`.
    public static UpdateRule radam(Dialect dialect) {
        return RAdam.rule(dialect);
    }

    /// `torch.optim.RMSprop`.
    public static UpdateRule rmsprop() {
        return rmsprop(Dialect.TORCH);
    }

    /// RMSprop in the order of operations of `dialect`.
    public static UpdateRule rmsprop(Dialect dialect) {
        return RmsProp.rule(dialect);
    }

    /// `torch.optim.Rprop`.
    public static UpdateRule rprop() {
        return Rprop.RULE;
    }

    /// `torch.optim.ASGD`.
    public static UpdateRule asgd() {
        return Asgd.RULE;
    }

    /// All rules, each in its default dialect. The test suite runs over this list.
    public static List<UpdateRule> all() {
        return List.of(
                sgd(),
                adam(),
                adamW(),
                adamax(),
                nadam(),
                radam(),
                adagrad(),
                adadelta(),
                rmsprop(),
                rprop(),
                asgd());
    }
}
