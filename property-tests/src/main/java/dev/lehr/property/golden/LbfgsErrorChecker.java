package dev.lehr.property.golden;

import io.vavr.control.Option;

/// What PyTorch's LBFGS refuses among its arguments must be refused here; what a new version accepts must be
/// accepted.
public record LbfgsErrorChecker() implements Checker {
    @Override
    public boolean knows(Case golden) {
        return golden.is("kind", "optimizer") && golden.is("target", "LBFGS") && golden.is("params", "one");
    }

    @Override
    public void check(Case golden, Comparison comparison) {
        Fields fields = golden.fields();
        Option<String> problem = problem(fields.fields("args"), fields.text("source"));
        if (fields.has("exception")) {
            comparison.holds(problem.isDefined(), "raises " + fields.text("exception") + " but was accepted");
        } else if (problem.isDefined()) {
            boolean old = fields.has("versions_differ") && fields.text("source").startsWith("torch 1.");
            comparison.holds(old, "was accepted by the original, but here: " + problem.get());
            comparison.remark("stricter than the original, as newer versions are: " + problem.get());
        } else {
            comparison.holds(true, "");
        }
    }

    private static Option<String> problem(Fields args, String source) {
        try {
            LbfgsArguments.read(args, source);
            return Option.none();
        } catch (IllegalArgumentException e) {
            return Option.of(e.getMessage());
        }
    }
}
