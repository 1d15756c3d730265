package dev.lehr.property;

import dev.lehr.schedule.Schedule;

/// A schedule that goes from one value to another, and what is known of it: never rising or never falling, exactly
/// `from` at 0 and before, exactly `to` at its length and beyond.
///
/// @param schedule the schedule
/// @param from its value at step 0
/// @param to its value at step `length`
/// @param length how many steps it takes
public record Shape(Schedule schedule, double from, double to, double length) {}
