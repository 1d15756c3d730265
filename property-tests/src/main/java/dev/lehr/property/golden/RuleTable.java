package dev.lehr.property.golden;

import dev.lehr.rule.UpdateRule;
import java.util.List;
import java.util.Map;

/// The optimizers of one library: which rule each of them is, and which hyper-parameters the arguments of its constructor
/// are.
interface RuleTable {
    /// Whether the optimizer of a case is in this table, and can run on what was recorded.
    boolean knows(Case golden);

    /// The rules that must give the recorded numbers: one for each version that gave them.
    List<UpdateRule> rules(Case golden);

    /// The hyper-parameters of `rule` for the arguments of a constructor.
    ///
    /// @throws IllegalArgumentException if an argument is no hyper-parameter, and is not `false` either
    Map<String, Double> hypers(UpdateRule rule, Fields params);

    /// The slot in which a rule keeps what was recorded as `recorded`.
    default String slot(Case golden, String recorded) {
        return recorded;
    }

    /// How far a number may be from the recorded one, relative to the largest of its element so far; 0 demands the same bits, and only a library that did not record
    /// its own order of operations may ask for more.
    default double tolerance(Case golden) {
        return 0;
    }

    /// How far a number of the parameter may be from the recorded one, whatever its size.
    default double absoluteTolerance(Case golden) {
        return 0;
    }
}
