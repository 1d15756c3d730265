package dev.lehr.formula;

import dev.lehr.check.Check;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Reads what [Equations#text(Formula)] prints: operators by how tightly they bind, functions by name,
/// `condition ? yes : no`.
final class EquationParser {
    /// Formulas within formulas.
    private static final int DEEPEST = 200;

    /// Characters of a text, and operations in it: folds take a formula level by level, and each operation can be a
    /// level.
    private static final int LONGEST = 100_000;

    private static final int MOST_OPERATIONS = 500;

    /// Characters of what was found, in a message.
    private static final int SHOWN = 40;

    private static final Map<String, Double> NUMBERS = Map.of("Infinity", Double.POSITIVE_INFINITY, "NaN", Double.NaN);

    private static final Map<String, Op> INFIX = symbols(Notation.Kind.INFIX);
    private static final Map<String, Op> FUNCTIONS = symbols(Notation.Kind.CALL);

    private final String text;
    private final Map<String, ? extends Formula> variables;
    private int at;
    private int depth;
    private int operations;

    EquationParser(String text, Map<String, ? extends Formula> variables) {
        this.text = text;
        this.variables = variables;
    }

    private static Map<String, Op> symbols(Notation.Kind kind) {
        Map<String, Op> symbols = new HashMap<>();
        for (Op op : Op.values()) {
            if (op.notation().kind() == kind) {
                symbols.put(op.notation().symbol().strip(), op);
            }
        }
        return symbols;
    }

    Formula parse() {
        if (text.length() > LONGEST) {
            throw Check.failure(
                    "formula", "have at most " + LONGEST + " characters", text.length() + " characters long");
        }
        Formula formula = formula();
        if (!peek().isEmpty()) {
            throw expected("the end");
        }
        return formula;
    }

    private Formula formula() {
        return deeper(() -> {
            Formula condition = operators(2);
            if (!peek().equals("?")) {
                return condition;
            }
            count();
            next();
            Formula yes = operators(2);
            take(":");
            Formula no = formula();
            return Formula.select(condition, () -> yes, () -> no);
        });
    }

    private void count() {
        if (++operations > MOST_OPERATIONS) {
            throw new IllegalArgumentException("column " + (at + 1) + ": more than " + MOST_OPERATIONS + " operations");
        }
    }

    private Formula deeper(Supplier<Formula> inner) {
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException(
                    "column " + (at + 1) + ": more than " + DEEPEST + " formulas within one another");
        }
        Formula formula = inner.get();
        depth--;
        return formula;
    }

    /// Operators that bind at least as tightly as `binding`; of equal ones the left one first.
    private Formula operators(int binding) {
        Formula left = prefix();
        for (Op op = INFIX.get(peek()); op != null && op.notation().binding() >= binding; op = INFIX.get(peek())) {
            count();
            next();
            Formula right = operators(op.notation().binding() + 1);
            left = Formula.apply(op, left, right);
        }
        return left;
    }

    private Formula prefix() {
        if (!peek().equals("-")) {
            return atom();
        }
        next();
        return deeper(() -> operators(Op.NEG.notation().binding()).unaryMinus());
    }

    private Formula atom() {
        String word = peek();
        Op function = FUNCTIONS.get(word);
        Formula variable = variables.get(word);
        if (word.equals("(")) {
            next();
            Formula inner = formula();
            take(")");
            return inner;
        }
        if (function != null) {
            count();
            next();
            return call(function);
        }
        if (variable != null) {
            next();
            return variable;
        }
        Double named = NUMBERS.get(word);
        if (named != null) {
            next();
            return Formula.constant(named);
        }
        if (!word.isEmpty() && (Character.isDigit(word.charAt(0)) || word.charAt(0) == '.')) {
            double value = number(word);
            next();
            return Formula.constant(value);
        }
        throw expected("a number, a function or one of "
                + variables.keySet().stream().sorted().toList());
    }

    private Formula call(Op function) {
        List<Formula> arguments = new ArrayList<>();
        String separator = "(";
        for (int i = 0; i < function.arity(); i++) {
            take(separator);
            arguments.add(formula());
            separator = ",";
        }
        take(")");
        return Formula.apply(function, arguments);
    }

    private double number(String word) {
        try {
            double value = Double.parseDouble(word);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, with the place
        }
        throw expected("a finite number");
    }

    private void take(String symbol) {
        if (!peek().equals(symbol)) {
            throw expected(symbol);
        }
        next();
    }

    private void next() {
        at += peek().length();
    }

    /// The next word: a name, a number, an operator; empty at the end.
    private String peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int end = at;
        if (end < text.length()) {
            char first = text.charAt(end);
            if (Character.isDigit(first) || first == '.') {
                end = numberEnd(end);
            } else if (Character.isJavaIdentifierStart(first)) {
                while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
                    end++;
                }
            } else {
                end += text.startsWith("<=", end) || text.startsWith("==", end) ? 2 : 1;
            }
        }
        return text.substring(at, end);
    }

    private int numberEnd(int start) {
        int end = start;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '.' || isExponentSign(end))) {
            end++;
        }
        return end;
    }

    private boolean isExponentSign(int index) {
        char sign = text.charAt(index);
        char before = text.charAt(index - 1);
        return (sign == '-' || sign == '+') && (before == 'e' || before == 'E');
    }

    private IllegalArgumentException expected(String what) {
        String word = peek();
        String found = word.isEmpty() ? "the end" : "'" + Check.brief(word, SHOWN) + "'";
        return new IllegalArgumentException("column " + (at + 1) + ": expected " + what + " but found " + found);
    }
}
