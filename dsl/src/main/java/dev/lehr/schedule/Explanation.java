package dev.lehr.schedule;

import dev.lehr.check.Check;
import java.util.List;
import java.util.regex.Pattern;

/// Why a schedule has the value it has at a step: what it does there, with the numbers in it, and the same of each
/// part that has a say. What it prints is meant to be read.
///
/// ```text
/// 0.005 = linear(0.0, 0.01).over(1000).then(cosine(0.01, 0.002).over(29000)).clamp(1.0E-4, 0.005) at step 1500
///   too high, cut off at 0.005
///   0.009994133655404495 = linear(0.0, 0.01).over(1000).then(cosine(0.01, 0.002).over(29000)) at step 1500
///     piece 2 of 2, from step 1000 to 30000
///     0.009994133655404495 = cosine(0.01, 0.002).over(29000) at step 500
///       (1 + cos(500 * 3.141592653589793 / 29000)) * 0.5 * 0.008 + 0.002
/// ```
///
/// @param schedule what is explained
/// @param step the step on its own clock
/// @param value its value there: `schedule.at(step)`, the same bits
/// @param how what it does at that step, in one line
/// @param parts the parts that were asked, each at the step on its own clock at which it was asked
public record Explanation(Schedule schedule, double step, double value, String how, List<Part> parts) {
    /// Characters of a schedule's text before it is cut short.
    private static final int WIDEST = 120;

    /// What Java calls a lambda, which differs from run to run.
    private static final Pattern NAMELESS = Pattern.compile("[\\w.$]+\\$\\$Lambda[\\w/.]*@[0-9a-f]+");

    public Explanation {
        parts = List.copyOf(parts);
    }

    /// A part of a schedule and what it had to say.
    ///
    /// @param role what it is in the whole; empty if it is the only one
    /// @param explanation why it has its value
    public record Part(String role, Explanation explanation) {}

    /// The way to what decides, in one line:
    /// `piece 2 of 2, from step 1000 to 30000; cosine(0.01, 0.002).over(29000) at step 500`. It goes down as long as
    /// there is one part.
    public String path() {
        StringBuilder path = new StringBuilder();
        Explanation at = this;
        while (at.parts.size() == 1) {
            path.append(at.how).append("; ");
            at = at.parts.getFirst().explanation();
        }
        return path.append(at.place()).toString();
    }

    private String place() {
        return brief(schedule) + " at step " + Check.text(step);
    }

    /// The text of a schedule, its middle left out if it is long.
    private static String brief(Schedule schedule) {
        String text = NAMELESS.matcher(schedule.toString()).replaceAll("function");
        return text.length() <= WIDEST
                ? text
                : text.substring(0, WIDEST / 2) + " ... " + text.substring(text.length() - WIDEST / 2);
    }

    /// One line for the value, one for what is done, and the parts below, further to the right.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        print("", "", text);
        return text.toString().stripTrailing();
    }

    private void print(String indent, String role, StringBuilder text) {
        text.append(indent).append(role).append(Check.text(value)).append(" = ").append(place()).append('\n');
        String inner = indent + "  ";
        text.append(inner).append(how).append('\n');
        for (Part part : parts) {
            part.explanation().print(inner, part.role().isEmpty() ? "" : part.role() + ": ", text);
        }
    }
}
