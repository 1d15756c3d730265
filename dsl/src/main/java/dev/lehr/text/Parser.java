package dev.lehr.text;

import dev.lehr.text.Calls.Value;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;

/// Reads an expression and carries it out as it goes.
///
/// ```
/// expression = product { ("+" | "-") product }
/// product    = signed { ("*" | "/") signed }
/// signed     = { "-" } value { "." name "(" [ expression { "," expression } ] ")" }
/// value      = number [ unit ] | text | name [ "(" [ expression { "," expression } ] ")" ] | "(" expression ")"
/// ```
///
/// After a problem it goes on behind the next comma or closing parenthesis, so that a text gives all its problems at
/// once.
final class Parser {
    private final Lexer lexer;
    private final Problems problems = new Problems();
    private final Calls calls;
    private Token token;
    private int nesting;
    private int called;
    /// Between a problem and the place where reading goes on: what does not fit there is not reported.
    private boolean lost;

    private Parser(String text, Vocabulary vocabulary, Names names) {
        lexer = new Lexer(text);
        calls = new Calls(vocabulary, names, problems);
        token = lexer.next();
    }

    /// The value of a text, which must be of a kind; or all that is wrong with it.
    static <T> Validation<Seq<Problem>, T> parse(String text, Kind<T> kind, Vocabulary vocabulary, Names names) {
        if (text.length() > Limits.LENGTH) {
            Problems problems = new Problems();
            problems.add(new Problem(
                    new Place.Position(1, 1),
                    "the text is longer than " + Limits.LENGTH + " characters: " + text.length()));
            return problems.or(null);
        }
        return new Parser(text, vocabulary, names).whole(kind);
    }

    private <T> Validation<Seq<Problem>, T> whole(Kind<T> kind) {
        Value value = expression();
        if (token.type() != Token.Type.END) {
            unexpected("the end of the text");
        }
        return problems.or(lost ? null : calls.as(kind, value));
    }

    private Value expression() {
        if (++nesting > Limits.NESTING) {
            giveUp("parentheses within parentheses are deeper than " + Limits.NESTING);
        }
        Value left = product();
        while (token.is("+") || token.is("-")) {
            Token operator = take();
            left = operation(operator, left, product());
        }
        nesting--;
        return left;
    }

    private Value product() {
        Value left = signed();
        while (token.is("*") || token.is("/")) {
            Token operator = take();
            left = operation(operator, left, signed());
        }
        return left;
    }

    private Value operation(Token operator, Value left, Value right) {
        count();
        return calls.operate(operator, left, right);
    }

    private Value signed() {
        List<Token> signs = new ArrayList<>();
        while (token.is("-")) {
            count();
            signs.add(take());
        }
        Value value = value();
        for (int chained = 0; token.is("."); chained++) {
            if (chained == Limits.CHAIN) {
                giveUp("there are more than " + Limits.CHAIN + " calls one after the other");
            } else {
                take();
                value = method(value);
            }
        }
        for (Token minus : signs.reversed()) {
            value = calls.negate(minus, value);
        }
        return value;
    }

    private Value value() {
        Token first = token;
        return switch (first.type()) {
            case NUMBER -> new Value(take().number(), first.where());
            case SPAN -> calls.span(take());
            case TEXT -> new Value(take().text(), first.where());
            case NAME -> {
                take();
                yield token.is("(") ? call(first) : new Value(new Kind.Word(first.text()), first.where());
            }
            case SYMBOL, END, BAD -> first.is("(") ? group() : unexpected("a value");
        };
    }

    private Value call(Token name) {
        List<Value> arguments = arguments();
        return lost ? new Value(null, name.where()) : calls.call(name, null, arguments);
    }

    private Value method(Value receiver) {
        Token name = token;
        if (name.type() != Token.Type.NAME) {
            return unexpected("a method");
        }
        take();
        if (!token.is("(")) {
            return unexpected("'('");
        }
        List<Value> arguments = arguments();
        return lost || receiver.object() == null
                ? new Value(null, name.where())
                : calls.call(name, receiver.object(), arguments);
    }

    private List<Value> arguments() {
        count();
        take();
        List<Value> arguments = new ArrayList<>();
        if (taken(")")) {
            return arguments;
        }
        do {
            arguments.add(until("',' or ')'", expression(), true));
        } while (taken(","));
        taken(")");
        return arguments;
    }

    private Value group() {
        take();
        Value value = until("')'", expression(), false);
        taken(")");
        return value;
    }

    /// The value, if a closing parenthesis or perhaps a comma follows. If not, that is a problem, and all is left
    /// alone up to the closing parenthesis that belongs to the innermost open one, or up to a comma there.
    private Value until(String expected, Value value, boolean comma) {
        if (isEnd(comma)) {
            return value;
        }
        Value invalid = unexpected(expected);
        int open = 0;
        while (token.type() != Token.Type.END && !(open == 0 && isEnd(comma))) {
            open += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            take();
        }
        return invalid;
    }

    private boolean isEnd(boolean comma) {
        return token.is(")") || (comma && token.is(","));
    }

    /// Takes a symbol if it follows; then reading is back on its way.
    private boolean taken(String symbol) {
        if (!token.is(symbol)) {
            return false;
        }
        take();
        lost = false;
        return true;
    }

    private void count() {
        if (++called > Limits.CALLS) {
            giveUp("there are more than " + Limits.CALLS + " calls");
        }
    }

    private Token take() {
        Token taken = token;
        token = lexer.next();
        return taken;
    }

    private Value unexpected(String expected) {
        if (!lost) {
            problems.add(Problem.expected(token.where(), expected, token.description()));
            lost = true;
        }
        if (problems.full()) {
            lexer.stop();
            token = lexer.next();
        }
        return new Value(null, token.where());
    }

    /// Reports what is too much and leaves the rest of the text alone.
    private void giveUp(String problem) {
        if (!lost) {
            problems.add(new Problem(token.where(), problem));
        }
        lost = true;
        lexer.stop();
        token = lexer.next();
    }
}
