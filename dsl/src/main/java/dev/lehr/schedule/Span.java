package dev.lehr.schedule;

import dev.lehr.check.Check;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A length of training in any units, such as ten epochs, or two epochs and 500 steps: `2ep + 500st`.
///
/// It becomes a number of steps only when a [Run] says what its units are worth ([Run#steps(Span)]). Equal spans have
/// equal amounts of each unit: `1000st` and `1ep` are never equal. [#toString()] is the text that [#parse(String)]
/// reads.
///
/// @param amounts how much of each unit; finite, may be negative; zeros dissolve
public record Span(Map<Unit, Double> amounts) {
    private static final String NUMBER = "(?:[0-9][0-9_]*+(?:\\.[0-9_]*+)?+|\\.[0-9][0-9_]*+)(?:[eE][+-]?+[0-9]++)?+";
    private static final Pattern TERM = Pattern.compile("\\s*+([+-]?+)\\s*+(" + NUMBER + ")\\s*+([a-zA-Z]++)\\s*+");

    public Span {
        Map<Unit, Double> copy = new EnumMap<>(Unit.class);
        amounts.forEach((unit, amount) -> {
            if (Check.finite(unit.word(), amount) != 0) {
                copy.put(unit, amount);
            }
        });
        amounts = Collections.unmodifiableMap(copy);
    }

    /// `count` optimizer steps, `500st`.
    public static Span steps(double count) {
        return of(Unit.STEPS, count);
    }

    /// `count` epochs, `10ep`.
    public static Span epochs(double count) {
        return of(Unit.EPOCHS, count);
    }

    /// `count` training examples, `1e6sp`.
    public static Span samples(double count) {
        return of(Unit.SAMPLES, count);
    }

    /// `count` tokens, `3e9tok`.
    public static Span tokens(double count) {
        return of(Unit.TOKENS, count);
    }

    /// A part of the run, `0.5dur`: 1 for the whole of it.
    public static Span fraction(double part) {
        return of(Unit.FRACTION, part);
    }

    /// `amount` of one unit.
    public static Span of(Unit unit, double amount) {
        return new Span(Map.of(unit, amount));
    }

    /// The span that a text says: numbers, each with a unit, added or subtracted.
    ///
    /// The units are `st` (or `ba`), `ep`, `sp`, `tok` and `dur`. There is none for seconds: then a schedule would
    /// depend on the machine.
    ///
    /// @throws IllegalArgumentException if the text says something else
    public static Span parse(String text) {
        Matcher term = TERM.matcher(text);
        Map<Unit, Double> sum = new EnumMap<>(Unit.class);
        int at = 0;
        do {
            boolean found = term.region(at, text.length()).lookingAt();
            if (!found || (at > 0 && term.group(1).isEmpty())) {
                throw unreadable(text, at);
            }
            int suffix = term.start(3);
            Unit unit = Unit.of(term.group(3)).orElseThrow(() -> unreadable(text, suffix));
            double amount = Double.parseDouble(term.group(1) + term.group(2).replace("_", ""));
            sum.merge(unit, amount, Double::sum);
            at = term.end();
        } while (at < text.length());
        return new Span(sum);
    }

    private static IllegalArgumentException unreadable(String text, int at) {
        String rest = text.substring(at, Math.min(text.length(), at + 20));
        return Check.failure(
                "span",
                "be numbers with units st, ep, sp, tok or dur, such as \"2ep + 500st\",",
                rest.isEmpty() ? "empty" : Check.quoted(rest) + " at character " + (at + 1));
    }

    /// This span and `other`.
    public Span plus(Span other) {
        Map<Unit, Double> sum = new EnumMap<>(Unit.class);
        sum.putAll(amounts);
        other.amounts.forEach((unit, amount) -> sum.merge(unit, amount, Double::sum));
        return new Span(sum);
    }

    /// This span without `other`.
    public Span minus(Span other) {
        return plus(other.unaryMinus());
    }

    /// `factor` times this span.
    public Span times(double factor) {
        Map<Unit, Double> scaled = new EnumMap<>(Unit.class);
        amounts.forEach((unit, amount) -> scaled.put(unit, amount * factor));
        return new Span(scaled);
    }

    /// This span, divided by `divisor`.
    public Span div(double divisor) {
        Map<Unit, Double> scaled = new EnumMap<>(Unit.class);
        amounts.forEach((unit, amount) -> scaled.put(unit, amount / divisor));
        return new Span(scaled);
    }

    /// The same, backwards.
    public Span unaryMinus() {
        return times(-1);
    }

    /// The text that [#parse(String)] reads: `2ep - 500st`.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        amounts.forEach((unit, amount) -> {
            String sign = amount < 0 ? "-" : "+";
            text.append(text.isEmpty() ? sign.replace("+", "") : " " + sign + " ")
                    .append(number(Math.abs(amount)))
                    .append(unit.suffix());
        });
        return text.isEmpty() ? "0st" : text.toString();
    }

    /// The shortest of the usual ways to write a number: `500`, `3e9`, `0.5`.
    private static String number(double value) {
        String plain = Check.text(value);
        BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        String scientific = decimal.unscaledValue() + "e" + -decimal.scale();
        boolean shorter = decimal.scale() < 0 && scientific.length() < plain.length() && value >= 1e6;
        return shorter ? scientific : plain.toLowerCase(Locale.ROOT);
    }
}
