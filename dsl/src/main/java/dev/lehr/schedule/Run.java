package dev.lehr.schedule;

import dev.lehr.check.Check;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The clock of a training run: how long it is, and how many optimizer steps an epoch, a sample, a token are. Converts
/// every unit to steps, so that a schedule can be written in any of them.
///
/// ```java
/// Run run = Run.of("3e9tok").tokensPerStep(500_000);
/// Schedule rate = cosine(3e-4, 3e-5).over(run.steps("0.9dur")).warmup(run.tokens(6e7));
/// ```
///
/// A run need not know everything. Asking for what it does not know is an [IllegalArgumentException] that says which
/// fact it lacks. A step is an update of the parameters: with gradient accumulation or several devices, `batchSize`
/// and `tokensPerStep` count what all of them see between two updates. Fractions of a step are not rounded.
///
/// @param total its length, in any unit but fractions of itself; no amount negative
/// @param rates what is known of the units: steps per epoch, samples per step, tokens per step; finite and > 0
public record Run(Span total, Map<Unit, Double> rates) {
    private static final Map<Unit, String> FACTS =
            Map.of(Unit.EPOCHS, "stepsPerEpoch", Unit.SAMPLES, "batchSize", Unit.TOKENS, "tokensPerStep");

    public Run {
        total.amounts().forEach((unit, amount) -> Check.atLeast(unit.word(), 0, amount));
        if (total.amounts().containsKey(Unit.FRACTION)) {
            throw Check.failure("length of a run", "not be a part of itself", total.toString());
        }
        Map<Unit, Double> copy = new EnumMap<>(Unit.class);
        rates.forEach((unit, rate) -> copy.put(unit, Check.above(fact(unit), 0, rate)));
        rates = Collections.unmodifiableMap(copy);
    }

    private static String fact(Unit unit) {
        return Optional.ofNullable(FACTS.get(unit))
                .orElseThrow(() -> Check.failure("rate", "be of epochs, samples or tokens", unit.word()));
    }

    /// A run of a length in any unit, of which nothing else is known yet.
    public static Run of(Span total) {
        return new Run(total, Map.of());
    }

    /// A run of a length like `"100ep"` or `"3e9tok"`; see [Span#parse(String)].
    public static Run of(String total) {
        return of(Span.parse(total));
    }

    /// A run of so many epochs, of which nothing else is known yet.
    public static Run ofEpochs(double epochs) {
        return of(Span.epochs(epochs));
    }

    /// The same run, which knows how many optimizer steps an epoch has.
    public Run stepsPerEpoch(double steps) {
        return with(Unit.EPOCHS, steps);
    }

    /// The same run, which knows how many samples go into an optimizer step.
    public Run batchSize(double samples) {
        return with(Unit.SAMPLES, samples);
    }

    /// The same run, which knows how many tokens go into an optimizer step.
    public Run tokensPerStep(double tokens) {
        return with(Unit.TOKENS, tokens);
    }

    private Run with(Unit unit, double rate) {
        Map<Unit, Double> more = new EnumMap<>(Unit.class);
        more.putAll(rates);
        more.put(unit, rate);
        return new Run(total, more);
    }

    /// The steps of a span.
    ///
    /// @throws IllegalArgumentException if a unit of it cannot be converted; the message says what the run lacks
    public double steps(Span span) {
        double steps = 0;
        for (Map.Entry<Unit, Double> part : span.amounts().entrySet()) {
            steps += steps(part.getKey(), part.getValue());
        }
        return steps;
    }

    /// The steps of a span like `"10ep"`; see [Span#parse(String)].
    public double steps(String span) {
        return steps(Span.parse(span));
    }

    private double steps(Unit unit, double amount) {
        return switch (unit) {
            case STEPS -> amount;
            case EPOCHS -> amount * rate(unit, amount);
            case SAMPLES, TOKENS -> amount / rate(unit, amount);
            case FRACTION -> amount * length();
        };
    }

    private double rate(Unit unit, double amount) {
        Double rate = rates.get(unit);
        if (rate == null) {
            throw new IllegalArgumentException(Span.of(unit, amount) + " cannot be converted to steps: " + this
                    + " does not know its " + fact(unit) + " (say " + fact(unit) + "(...))");
        }
        return rate;
    }

    /// The steps of so many epochs.
    public double epochs(double count) {
        return steps(Unit.EPOCHS, count);
    }

    /// The steps that so many samples take.
    public double samples(double count) {
        return steps(Unit.SAMPLES, count);
    }

    /// The steps that so many tokens take.
    public double tokens(double count) {
        return steps(Unit.TOKENS, count);
    }

    /// The steps of a part of the run: of the whole for 1.
    public double fraction(double part) {
        return steps(Unit.FRACTION, part);
    }

    /// The steps of the whole run.
    public double length() {
        return steps(total);
    }

    /// The epoch to which a step belongs, from 0.
    public long epochOf(long step) {
        return (long) Math.floor(step / rate(Unit.EPOCHS, 1));
    }

    /// The source line: `Run.of("100ep").stepsPerEpoch(30)`.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Run.of(\"" + total + "\")");
        rates.forEach((unit, rate) -> text.append('.')
                .append(fact(unit))
                .append('(')
                .append(Check.text(rate))
                .append(')'));
        return text.toString();
    }
}
