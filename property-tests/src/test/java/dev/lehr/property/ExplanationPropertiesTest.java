package dev.lehr.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.schedule.Clamped;
import dev.lehr.schedule.Combined;
import dev.lehr.schedule.Edged;
import dev.lehr.schedule.Explanation;
import dev.lehr.schedule.Lerp;
import dev.lehr.schedule.Mapped;
import dev.lehr.schedule.Overlay;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.WarmRestarts;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/// An explanation says what is, at every level of every schedule.
@AddLifecycleHook(FixedSeed.class)
class ExplanationPropertiesTest {
    @Provide
    Arbitrary<Double> steps() {
        return Schedules.steps();
    }

    @Property
    void theValueOfEachPartIsItsOwn(@ForAll Schedule s, @ForAll @From("steps") double t) {
        check(s.explain(t));
    }

    @Property
    void whoOnlyChangesTheClockPassesTheValueOn(@ForAll Schedule s, @ForAll @From("steps") double t) {
        checkClocks(s.explain(t));
    }

    @Property
    void itPrints(@ForAll Schedule s, @ForAll @From("steps") double t) {
        Explanation explanation = s.explain(t);
        assertThat(explanation.toString().lines().count()).isEqualTo(2L * nodes(explanation));
        assertThat(explanation.path()).doesNotContain("\n").isNotEmpty();
    }

    private static void check(Explanation explanation) {
        Same.bits(explanation.value(), explanation.schedule().at(explanation.step()));
        explanation.parts().forEach(part -> check(part.explanation()));
    }

    private static void checkClocks(Explanation explanation) {
        boolean computes = switch (explanation.schedule()) {
            case Clamped _, Combined _, Edged _, Lerp _, Mapped _, Overlay _, WarmRestarts _ -> true;
            default -> explanation.parts().isEmpty();
        };
        if (!computes) {
            Same.bits(explanation.parts().getFirst().explanation().value(), explanation.value());
        }
        if (explanation.schedule() instanceof WarmRestarts
                && !explanation.parts().isEmpty()) {
            Same.bits(explanation.parts().getFirst().explanation().value(), explanation.value());
        }
        explanation.parts().forEach(part -> checkClocks(part.explanation()));
    }

    private static int nodes(Explanation explanation) {
        return 1
                + explanation.parts().stream()
                        .mapToInt(part -> nodes(part.explanation()))
                        .sum();
    }
}
