package dev.lehr.algebra;

import dev.lehr.check.Check;
import dev.lehr.formula.Domain;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Listing;
import dev.lehr.schedule.Constant;
import dev.lehr.schedule.Schedule;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// The text that a fingerprint is taken of: every schedule has one, and two have the same only if they are built
/// alike.
///
/// `(name field ...)` for a schedule, `[a b]` for a list, `d` and 16 hexadecimal digits for a number (its IEEE-754
/// bits), `l` and decimal digits for a whole one, quotation marks for a name, capitals for a constant of an enum. A
/// formula is the list of its subterms, each after those it needs and each once: `t`, a number, or `(op i j k)` with
/// the indices of its arguments.
final class CanonicalText {
    /// The order of operands that commute: numbers last, others by their text. Functions without a name have no
    /// order.
    static final Comparator<Schedule> ORDER =
            Comparator.comparing((Schedule s) -> s instanceof Constant).thenComparing(CanonicalText::of);

    private final StringBuilder text = new StringBuilder();

    private CanonicalText() {}

    static String of(Schedule schedule) {
        CanonicalText canonical = new CanonicalText();
        canonical.write(schedule);
        return canonical.text.toString();
    }

    private void write(Object value) {
        switch (value) {
            case Double number -> number(number);
            case Long whole -> text.append('l').append(whole.longValue());
            case String name -> text.append(Check.quoted(name));
            case Enum<?> constant -> text.append(constant.name());
            case Formula formula -> formula(formula);
            case List<?> list -> list(list);
            default -> outline(Outline.of(value));
        }
    }

    private void number(double value) {
        text.append('d').append(HexFormat.of().toHexDigits(Double.doubleToLongBits(value)));
    }

    private void list(List<?> list) {
        text.append('[');
        String separator = "";
        for (Object element : list) {
            text.append(separator);
            write(element);
            separator = " ";
        }
        text.append(']');
    }

    private void outline(Outline outline) {
        text.append('(').append(outline.name());
        for (Outline.Field field : outline.fields()) {
            text.append(' ');
            write(field.value());
        }
        text.append(')');
    }

    private void formula(Formula formula) {
        text.append('[');
        String separator = "";
        for (Listing.Entry entry : Listing.of(List.of(formula)).entries()) {
            text.append(separator);
            separator = " ";
            switch (entry.formula()) {
                case Formula.Constant(double value) -> number(value);
                case Formula.Variable(String name, Domain _) -> text.append(name);
                case Formula.Call(String name, var _, Formula _) ->
                    operation("call " + Check.quoted(name), entry.arguments());
                case Formula.Apply apply -> operation(apply.op().name().toLowerCase(Locale.ROOT), entry.arguments());
                case Formula.Reduce reduce ->
                    operation(reduce.reduction().name().toLowerCase(Locale.ROOT), entry.arguments());
            }
        }
        text.append(']');
    }

    private void operation(String name, List<Integer> arguments) {
        text.append('(').append(name);
        arguments.forEach(argument -> text.append(' ').append(argument));
        text.append(')');
    }
}
