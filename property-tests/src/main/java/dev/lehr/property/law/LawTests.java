package dev.lehr.property.law;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Lets a JUnit Jupiter class test something by its laws: implement it and say [#suite()].
///
/// ```java
/// class MyScheduleTest implements LawTests {
///     @Override
///     public Suite suite() {
///         return SchedulePropertiesFor.of(mySchedule).falling();
///     }
/// }
/// ```
public interface LawTests {
    /// What is tested, and the laws that it claims to obey.
    Suite suite();

    /// A test for each law.
    @TestFactory
    default Stream<DynamicTest> obeysItsLaws() {
        return suite().tests();
    }
}
