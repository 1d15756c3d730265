package dev.lehr.formula;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A piece of LaTeX and how tightly its outermost operation binds, on the scale of [Notation].
///
/// @param plain the piece, in mathematical mode
/// @param binding how tightly it binds
record LatexText(String plain, int binding) {
    private static final int SUM = 4;
    private static final int PRODUCT = 5;
    private static final int FRACTION = 6;
    private static final int POWER = 7;
    private static final Pattern SYMBOL =
            Pattern.compile("([a-zA-Z]|alpha|beta|gamma|delta|eta|lambda|mu|rho|tau)([0-9]*)");
    private static final String ZERO = "0";
    private static final String ONE = "1";

    static LatexText atom(String text) {
        return new LatexText(text, Notation.ATOM);
    }

    /// Letters as they are, Greek ones by their name, with a number below them: `beta1` is a beta with index 1. A
    /// word is one together. A prime stays behind.
    static LatexText name(String name) {
        String word = name.endsWith("'") ? name.substring(0, name.length() - 1) : name;
        Matcher symbol = SYMBOL.matcher(word);
        if (!symbol.matches()) {
            return atom("\\mathit{" + escaped(word) + "}" + name.substring(word.length()));
        }
        String letter = symbol.group(1);
        String index = symbol.group(2).isEmpty() ? "" : "_{" + symbol.group(2) + "}";
        return atom((letter.length() == 1 ? letter : "\\" + letter) + index + name.substring(word.length()));
    }

    /// A number with a power of ten in the place of an exponent.
    static LatexText number(double value) {
        if (Double.isNaN(value)) {
            return atom("\\mathrm{NaN}");
        }
        String digits = digits(Math.abs(value));
        boolean negative = value < 0 || (value == 0 && 1 / value < 0);
        int positive = digits.contains(" ") ? FRACTION : digits.contains("^") ? POWER : Notation.ATOM;
        int binding = negative ? PRODUCT : positive;
        return new LatexText(negative ? "-" + digits : digits, binding);
    }

    private static String digits(double magnitude) {
        if (magnitude == Math.PI) {
            return "\\pi";
        }
        if (magnitude == Double.POSITIVE_INFINITY) {
            return "\\infty";
        }
        String text = Double.toString(magnitude);
        int exponent = text.indexOf('E');
        if (exponent < 0) {
            return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        }
        String mantissa = digits(Double.parseDouble(text.substring(0, exponent)));
        String power = "10^{" + text.substring(exponent + 1) + "}";
        return mantissa.equals(ONE) ? power : mantissa + " \\cdot " + power;
    }

    /// An operation on texts; not for [Op#SELECT].
    static LatexText of(Op op, List<LatexText> a) {
        return switch (op) {
            case ADD -> a.get(0).is(ZERO) ? a.get(1) : sum(a.get(0), a.get(1), " + ", " - ");
            case SUB -> sum(a.get(0), a.get(1), " - ", " + ");
            case MUL -> product(a.get(0), a.get(1));
            case DIV -> a.get(1).is(ONE) ? a.get(0) : fraction(a.get(0), a.get(1));
            case FMA -> infix(List.of(product(a.get(0), a.get(1)), a.get(2)), " + ", SUM);
            case NEG -> new LatexText("-" + a.get(0).within(FRACTION), PRODUCT);
            case MOD -> infix(a, " \\bmod ", PRODUCT);
            case POW -> new LatexText(a.get(0).within(POWER + 1) + "^{" + a.get(1).plain + "}", POWER);
            case EXP -> new LatexText("e^{" + a.get(0).plain + "}", POWER);
            case SQRT -> atom("\\sqrt{" + a.get(0).plain + "}");
            case CBRT -> atom("\\sqrt[3]{" + a.get(0).plain + "}");
            case ABS -> atom("\\left|" + a.get(0).plain + "\\right|");
            case FLOOR -> atom("\\left\\lfloor " + a.get(0).plain + " \\right\\rfloor");
            case CEIL -> atom("\\left\\lceil " + a.get(0).plain + " \\right\\rceil");
            case LOG -> call("\\ln", a);
            case MIN, MAX, TANH, COS -> call("\\" + op.notation().symbol(), a);
            case LT -> infix(a, " < ", 3);
            case LE -> infix(a, " \\le ", 3);
            case EQ -> infix(a, " = ", 3);
            case SIGN, ROUND, SERIES, TERMS, RANDOM, PROBIT ->
                call("\\operatorname{" + op.notation().symbol().toLowerCase(Locale.ROOT) + "}", a);
            case SELECT -> throw new IllegalArgumentException("a choice has rows");
        };
    }

    /// A sum or a difference; with a negative right side the other of both.
    private static LatexText sum(LatexText a, LatexText b, String sign, String opposite) {
        if (b.is(ZERO)) {
            return a;
        }
        boolean negative = b.plain.startsWith("-") && b.binding >= PRODUCT;
        LatexText right = negative ? new LatexText(b.plain.substring(1), b.binding) : b;
        return infix(List.of(a, right), negative ? opposite : sign, SUM);
    }

    private static LatexText product(LatexText a, LatexText b) {
        return b.is(ONE) ? a : a.is(ONE) ? b : infix(List.of(a, b), " \\cdot ", PRODUCT);
    }

    private static LatexText fraction(LatexText above, LatexText below) {
        return new LatexText("\\frac{" + above.plain + "}{" + below.plain + "}", FRACTION);
    }

    private static LatexText infix(List<LatexText> sides, String symbol, int binding) {
        return new LatexText(
                sides.get(0).within(binding) + symbol + sides.get(1).within(binding + 1), binding);
    }

    /// A function of texts.
    static LatexText call(String function, List<LatexText> arguments) {
        String list = arguments.stream().map(LatexText::plain).collect(Collectors.joining(", "));
        return atom(function + "\\left(" + list + "\\right)");
    }

    /// A text without meaning to LaTeX.
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            escaped.append(
                    switch (c) {
                        case '_', '&', '%', '$', '#', '{', '}' -> "\\" + c;
                        case '\\' -> "\\backslash{}";
                        case '^' -> "\\hat{}";
                        case '~' -> "\\sim{}";
                        default -> Character.isISOControl(c) ? " " : String.valueOf(c);
                    });
        }
        return escaped.toString();
    }

    private boolean is(String text) {
        return plain.equals(text);
    }

    /// The text, in parentheses if it binds more weakly than what is around it.
    String within(int outer) {
        return binding < outer ? "\\left(" + plain + "\\right)" : plain;
    }
}
