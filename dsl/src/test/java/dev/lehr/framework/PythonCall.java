package dev.lehr.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads a constructor as one writes it in Python: `LinearLR(start_factor=0.5, total_iters=4)`.
///
/// Within `schedulers=[...]` and `schedules=[...]` a call is a part of a composition, `dict(...)` is a map, and any
/// other call is a function by its name.
final class PythonCall {
    private final String text;
    private int at;

    private PythonCall(String text) {
        this.text = text;
    }

    static String name(String text) {
        return text.substring(0, text.indexOf('('));
    }

    static Map<String, Object> arguments(String text) {
        PythonCall call = new PythonCall(text);
        call.word();
        Map<String, Object> arguments = call.arguments();
        if (call.at < text.length()) {
            throw new IllegalArgumentException("more after the call: " + text.substring(call.at));
        }
        return arguments;
    }

    private Map<String, Object> arguments() {
        Map<String, Object> arguments = new LinkedHashMap<>();
        take('(');
        while (!next(')')) {
            String key = word();
            take('=');
            arguments.put(key, value(key.equals("schedulers") || key.equals("schedules")));
            next(',');
        }
        return arguments;
    }

    private Object value(boolean parts) {
        if (next('[')) {
            List<Object> list = new ArrayList<>();
            while (!next(']')) {
                list.add(value(parts));
                next(',');
            }
            return list;
        }
        if (next('\'')) {
            int end = text.indexOf('\'', at);
            String quoted = text.substring(at, end);
            at = end + 1;
            return quoted;
        }
        String word = word();
        if (at < text.length() && text.charAt(at) == '(') {
            return called(word, arguments(), parts);
        }
        return switch (word) {
            case "None" -> null;
            case "True" -> true;
            case "False" -> false;
            default -> number(word);
        };
    }

    private static Map<String, Object> called(String name, Map<String, Object> arguments, boolean part) {
        if (name.equals("dict")) {
            return arguments;
        }
        if (part) {
            return Map.of("schedule", name, "params", arguments);
        }
        arguments.put("fn", name);
        return arguments;
    }

    private static Object number(String word) {
        return word.matches("-?\\d+") ? (Object) Long.parseLong(word) : (Object) Double.parseDouble(word);
    }

    private String word() {
        int start = at;
        while (at < text.length() && "()[]=,'".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at).strip();
    }

    private void take(char c) {
        if (!next(c)) {
            throw new IllegalArgumentException(c + " expected: " + text.substring(at));
        }
    }

    private boolean next(char c) {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        boolean found = at < text.length() && text.charAt(at) == c;
        at += found ? 1 : 0;
        return found;
    }
}
