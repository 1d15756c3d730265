package dev.lehr.feedback;

import dev.lehr.check.Check;

/// A source line in the making: a factory, and the calls for what differs from what it gives.
final class Source {
    private final StringBuilder text;

    Source(String factory) {
        this.text = new StringBuilder(factory);
    }

    /// Adds a call if a value is not the usual one.
    Source differs(Object value, Object usual, String name, Object... arguments) {
        if (!value.equals(usual)) {
            text.append('.').append(name).append('(');
            for (int i = 0; i < arguments.length; i++) {
                text.append(i == 0 ? "" : ", ")
                        .append(arguments[i] instanceof Double number ? Check.text(number) : arguments[i]);
            }
            text.append(')');
        }
        return this;
    }

    /// Adds what is not usual of an improvement: the goal, and the margin with its threshold.
    Source differs(Improvement is, Improvement usual) {
        return differs(is.goal(), usual.goal(), "goal", is.goal())
                .differs(is.goal(usual.goal()), usual, "margin", is.margin(), is.threshold());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
