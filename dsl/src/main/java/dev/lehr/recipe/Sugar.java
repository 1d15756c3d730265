package dev.lehr.recipe;

import java.util.Arrays;
import java.util.Locale;

/// The names that the methods of a policy have for hyper-parameters: `rate` for `lr`, `weightDecay` for
/// `weight_decay`.
public final class Sugar {
    private Sugar() {}

    /// The name of the method for a hyper-parameter.
    public static String of(String hyper) {
        if (hyper.equals("lr")) {
            return "rate";
        }
        StringBuilder name = new StringBuilder();
        for (String word : hyper.split("_", -1)) {
            name.append(
                    name.isEmpty() || word.isEmpty()
                            ? word
                            : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }

    /// Whether [Policy] has a method of this name that takes these.
    static boolean exists(String name, Class<?>... parameters) {
        return Arrays.stream(Policy.class.getMethods())
                .anyMatch(method ->
                        method.getName().equals(name) && Arrays.equals(method.getParameterTypes(), parameters));
    }
}
