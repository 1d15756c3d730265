package dev.lehr.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;

/// An import with what is known of it, for an optimizer whose rate is 0.1.
///
/// @param step a step at which the original has `value`
/// @param clean the source line of the clean form
record Known(String framework, String name, Map<String, Object> arguments, double step, double value, String clean) {
    void check() {
        Imported imported = Frameworks.schedule(framework, name, arguments, 0.1).get();
        assertThat(imported.faithful().at(step)).isCloseTo(value, within(1e-14));
        assertThat(imported.clean()).hasToString(clean);
    }

    @Override
    public String toString() {
        return framework + " " + name + " at " + step;
    }
}
