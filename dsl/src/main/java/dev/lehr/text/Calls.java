package dev.lehr.text;

import dev.lehr.check.Check;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Carries out the calls of a text: finds the entry that is meant, converts the arguments, and turns what is refused
/// into problems.
final class Calls {
    private final Vocabulary vocabulary;
    private final Names names;
    private final Problems problems;
    private final Size size = new Size();

    Calls(Vocabulary vocabulary, Names names, Problems problems) {
        this.vocabulary = vocabulary;
        this.names = names;
        this.problems = problems;
    }

    /// A value that a text says, and where.
    ///
    /// @param object null if there is a problem with it that has been reported
    record Value(@Nullable Object object, Place.Position where) {
        boolean invalid() {
            return object == null;
        }
    }

    /// The value of a call.
    ///
    /// @param receiver whose method it is; null for a factory
    Value call(Token name, @Nullable Object receiver, List<Value> arguments) {
        List<Entry> entries = vocabulary.entries(name.text(), receiver);
        if (entries.isEmpty()) {
            return failed(name.where(), unknown(name.text(), receiver));
        }
        if (arguments.stream().anyMatch(Value::invalid)) {
            return new Value(null, name.where());
        }
        List<Object> written = new ArrayList<>();
        arguments.forEach(argument -> written.add(Objects.requireNonNull(argument.object())));
        for (Entry entry : entries) {
            if (entry.accepts(written)) {
                return make(entry, name, receiver, arguments, written);
            }
        }
        String signatures = entries.stream().map(Entry::signature).collect(Collectors.joining(" or "));
        return failed(
                name.where(), name.text() + " takes " + signatures + " but was given " + vocabulary.kinds(written));
    }

    private Value make(
            Entry entry, Token name, @Nullable Object receiver, List<Value> arguments, List<Object> written) {
        List<Object> passed = new ArrayList<>();
        if (receiver != null) {
            passed.add(receiver);
        }
        boolean refused = false;
        for (int i = 0; i < written.size(); i++) {
            try {
                passed.add(entry.parameter(i).value().apply(written.get(i), names));
            } catch (IllegalArgumentException e) {
                failed(arguments.get(i).where(), message(e));
                refused = true;
            }
        }
        if (refused) {
            return new Value(null, name.where());
        }
        try {
            Object made = entry.make().apply(passed);
            String wrong = size.wrong(made);
            return wrong == null ? new Value(made, name.where()) : failed(name.where(), wrong);
        } catch (IllegalArgumentException e) {
            return failed(name.where(), message(e));
        }
    }

    /// The value of `left op right`, where a number beside a schedule is a constant schedule.
    Value operate(Token operator, Value left, Value right) {
        Object a = left.object();
        Object b = right.object();
        if (a == null || b == null) {
            return new Value(null, operator.where());
        }
        if (a instanceof Double first && b instanceof Double second) {
            return new Value(arithmetic(operator.text(), first, second), operator.where());
        }
        if (a instanceof Double && (operator.is("*") || (operator.is("+") && b instanceof Schedule))) {
            return call(method(operator), b, List.of(left));
        }
        if (a instanceof Double number && b instanceof Schedule) {
            return call(method(operator), Schedule.constant(number), List.of(right));
        }
        return call(method(operator), a, List.of(right));
    }

    private static Token method(Token operator) {
        String name = switch (operator.text()) {
            case "+" -> "plus";
            case "-" -> "minus";
            case "*" -> "times";
            default -> "div";
        };
        return new Token(Token.Type.NAME, name, 0, operator.where());
    }

    private static double arithmetic(String operator, double a, double b) {
        return switch (operator) {
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            default -> a / b;
        };
    }

    /// The value of `-operand`.
    Value negate(Token minus, Value operand) {
        return switch (operand.object()) {
            case null -> operand;
            case Double number -> new Value(-number, minus.where());
            case Object object -> call(new Token(Token.Type.NAME, "unaryMinus", 0, minus.where()), object, List.of());
        };
    }

    /// The value of a number with a unit.
    Value span(Token token) {
        try {
            return new Value(Span.parse(token.text()), token.where());
        } catch (IllegalArgumentException e) {
            return failed(token.where(), message(e));
        }
    }

    /// The value as one of a kind, or null with a problem if it is none.
    <T> @Nullable T as(Kind<T> kind, Value value) {
        Object object = value.object();
        if (object == null) {
            return null;
        }
        if (kind.accepts().test(object)) {
            return kind.value().apply(object, names);
        }
        List<String> methods = vocabulary.names(object);
        String hint = methods.isEmpty() || methods.size() > 4 ? "" : ", which needs " + String.join(" or ", methods);
        problems.add(Problem.expected(value.where(), article(kind.name()), article(vocabulary.kind(object)) + hint));
        return null;
    }

    private String unknown(String name, @Nullable Object receiver) {
        List<String> known = vocabulary.names(receiver);
        String subject = receiver == null ? "there is no " : article(vocabulary.kind(receiver)) + " has no method ";
        String listed =
                receiver != null && !known.isEmpty() && known.size() <= 8 ? "; it has " + String.join(", ", known) : "";
        return subject
                + Token.brief(name)
                + Spelling.nearest(name, known)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse(listed);
    }

    static String article(String noun) {
        return ("aeiou".indexOf(noun.toLowerCase(Locale.ROOT).charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    private Value failed(Place.Position where, String message) {
        problems.add(new Problem(where, message));
        return new Value(null, where);
    }

    /// What an exception says, in not too many words.
    static String message(IllegalArgumentException e) {
        return e instanceof PatternSyntaxException pattern
                ? "the regular expression " + Check.quoted(Token.brief(pattern.getPattern())) + " is wrong: "
                        + pattern.getDescription()
                : Check.brief(String.valueOf(e.getMessage()), 400);
    }
}
