package org.example;

import dev.lehr.property.law.LawTests;
import dev.lehr.property.law.SchedulePropertiesFor;
import dev.lehr.property.law.Suite;

/// A class that says its suite has a test for each law.
class RateLawsTest implements LawTests {
    @Override
    public Suite suite() {
        return SchedulePropertiesFor.of(Fit.RATE)
                .rising(0, 20)
                .falling(20, 520)
                .within(0, 0.1)
                .continuous()
                .endsAt(520, 0);
    }
}
