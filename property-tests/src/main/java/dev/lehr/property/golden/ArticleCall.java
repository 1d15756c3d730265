package dev.lehr.property.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The call of a scheduler as a tutorial writes it: `MultiStepLR([10, 30], 0.1), lr 0.001`.
///
/// @param name the class
/// @param arguments by name
record ArticleCall(String name, Map<String, Object> arguments) {
    private static final Pattern CALL = Pattern.compile("(\\w+)\\(((?:[^()]|\\([^()]*\\))*)\\).*");
    private static final Pattern POWER = Pattern.compile(".*?\\b(\\d[\\d.]*) \\*\\* \\(?epoch(?: // (\\d+))?\\b.*");
    private static final Pattern VALUE = Pattern.compile("\\s*(\\[[^\\]]*]|\\{[^}]*}|'[^']*'|[^,\\[{]+?)\\s*(?:,|$)");
    private static final Pattern NAMED = Pattern.compile("'?(\\w+)'?\\s*[=: ]\\s*(.+)");

    /// The names of arguments that are given without one.
    private static final Map<String, List<String>> POSITIONS = Map.of(
            "StepLR", List.of("step_size", "gamma"),
            "MultiStepLR", List.of("milestones", "gamma"),
            "ExponentialLR", List.of("gamma"),
            "CosineAnnealingLR", List.of("T_max", "eta_min"),
            "CosineAnnealingWarmRestarts", List.of("T_0", "T_mult", "eta_min"),
            "CyclicLR", List.of("base_lr", "max_lr", "step_size_up", "step_size_down", "mode", "gamma"),
            "OneCycleLR", List.of("max_lr", "total_steps", "epochs", "steps_per_epoch"),
            "ReduceLROnPlateau", List.of("mode", "factor", "patience"),
            "LinearLR", List.of("start_factor", "end_factor", "total_iters"),
            "PolynomialLR", List.of("total_iters", "power"));

    /// The call that a note says, if it says one.
    static Optional<ArticleCall> parse(String note) {
        Matcher power = POWER.matcher(note);
        if (power.matches()) {
            double base = Double.parseDouble(power.group(1));
            String period = power.group(2);
            return Optional.of(new ArticleCall(
                    "LambdaLR",
                    Map.of(
                            "lr_lambda",
                            period == null
                                    ? Map.of("fn", "power", "base", base)
                                    : Map.of("fn", "power_floor", "base", base, "period", Long.valueOf(period)))));
        }
        Matcher call = CALL.matcher(note);
        return call.matches() && POSITIONS.containsKey(call.group(1))
                ? Optional.of(new ArticleCall(call.group(1), arguments(POSITIONS.get(call.group(1)), call.group(2))))
                : Optional.empty();
    }

    private static Map<String, Object> arguments(List<String> positions, String text) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        int position = 0;
        for (String word : split(text)) {
            Matcher named = NAMED.matcher(word);
            if (word.startsWith("{")) {
                arguments.putAll(arguments(List.of(), word.substring(1, word.length() - 1)));
            } else if (!word.startsWith("[") && named.matches()) {
                arguments.put(named.group(1), value(named.group(2)));
            } else {
                arguments.put(positions.get(position), value(word));
                position++;
            }
        }
        return arguments;
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = VALUE.matcher(text);
        while (word.find() && !word.group(1).isBlank()) {
            words.add(word.group(1));
        }
        return words;
    }

    private static Object value(String text) {
        if (text.startsWith("[")) {
            return split(text.substring(1, text.length() - 1)).stream()
                    .map(ArticleCall::value)
                    .toList();
        }
        if (text.matches("-?\\d+")) {
            return Long.valueOf(text);
        }
        return text.matches("-?[\\d.]+(?:e-?\\d+)?") ? (Object) Double.valueOf(text) : text.replace("'", "");
    }
}
