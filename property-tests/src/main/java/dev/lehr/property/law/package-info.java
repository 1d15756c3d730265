/// Laws that a schedule, a feedback fold, an update rule or a kernel can be held to, each suite with one call.
///
/// ```java
/// @TestFactory
/// Stream<DynamicTest> obeysItsLaws() {
///     return SchedulePropertiesFor.of(mySchedule).falling().nonNegative().endsAt(10_000, 0).tests();
/// }
/// ```
///
/// What every schedule must obey is always checked: it is pure, it may be asked in any order, compiled it has the
/// bits of interpreted, and what is written of it reads back equal. What only some obey is claimed by name.
/// Whatever [Provable][dev.lehr.schedule.Provable] can prove is proved; the rest is tried, and an outcome says
/// which.
///
/// The same suites serve a JUnit class ([LawTests][dev.lehr.property.law.LawTests]), a single assertion
/// ([Suite#verify()][dev.lehr.property.law.Suite#verify()]), and a prompt, where
/// [Report][dev.lehr.property.law.Report] prints one line a law.
@NullMarked
package dev.lehr.property.law;

import org.jspecify.annotations.NullMarked;
