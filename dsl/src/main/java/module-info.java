import org.jspecify.annotations.NullMarked;

/// Schedules, update rules and recipes as formulas: what a training run does, without any code that does it.
@NullMarked
module dev.lehr.dsl {
    requires static transitive org.jspecify;
    requires transitive io.vavr;
    requires static java.desktop;

    exports dev.lehr.algebra;
    exports dev.lehr.feedback;
    exports dev.lehr.formula;
    exports dev.lehr.framework;
    exports dev.lehr.lint;
    exports dev.lehr.schedule;
    exports dev.lehr.rule;
    exports dev.lehr.recipe;
    exports dev.lehr.text;
    exports dev.lehr.plot;
    exports dev.lehr.proof;
    exports dev.lehr.check;
}
