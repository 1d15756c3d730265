package dev.lehr.formula;

import java.util.List;

/// How an operation prints: where its symbol stands, and how tightly it binds.
///
/// @param kind where the symbol stands
/// @param symbol the text of the operation, blanks included
/// @param binding how tightly it binds; a weaker operand is put in parentheses
record Notation(Kind kind, String symbol, int binding) {
    enum Kind {
        INFIX,
        PREFIX,
        CALL,
        CHOICE
    }

    /// Binds as tightly as a number or a name.
    static final int ATOM = 9;

    static Notation infix(String symbol, int binding) {
        return new Notation(Kind.INFIX, symbol, binding);
    }

    static Notation prefix(String symbol, int binding) {
        return new Notation(Kind.PREFIX, symbol, binding);
    }

    static Notation call(String name) {
        return new Notation(Kind.CALL, name, ATOM);
    }

    static Notation choice() {
        return new Notation(Kind.CHOICE, "", 1);
    }

    /// The text of the operation on operands that are already texts.
    Text render(List<Text> operands) {
        String text =
                switch (kind) {
                    case INFIX ->
                        operands.get(0).within(binding) + symbol + operands.get(1).within(binding + 1);
                    case PREFIX -> symbol + operands.get(0).within(binding);
                    case CALL ->
                        symbol + "(" + String.join(", ", operands.stream().map(Text::plain).toList()) + ")";
                    case CHOICE ->
                        operands.get(0).within(2) + " ? " + operands.get(1).within(2) + " : "
                                + operands.get(2).within(1);
                };
        return new Text(text, binding);
    }

    /// A piece of an equation and how tightly its outermost operation binds.
    record Text(String plain, int binding) {
        static Text atom(String text) {
            return new Text(text, ATOM);
        }

        String within(int outer) {
            return binding < outer ? "(" + plain + ")" : plain;
        }
    }
}
