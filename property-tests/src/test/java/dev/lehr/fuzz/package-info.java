/// Fuzzing: every place where something from outside comes in, and inputs that nobody should send there.
///
/// [EntrancesFuzzTest][dev.lehr.fuzz.EntrancesFuzzTest] sends a few hundred inputs in at each
/// [Entrance][dev.lehr.fuzz.Entrance] in a build, and at least 100 000 in `mvn -Pfuzz verify`. An input is a good
/// document ([Documents][dev.lehr.fuzz.Documents], [SavedFiles][dev.lehr.fuzz.SavedFiles]) with no
/// [Edit][dev.lehr.fuzz.Edit], one, or several; sometimes it is no document at all.
///
/// An entrance may accept an input, and then what it means must make sense; or refuse it in words. Anything else is a
/// defect: an exception that is not documented, more than two seconds of processor time, more memory than a constant
/// and a multiple of the size of the input. [Fuzz][dev.lehr.fuzz.Fuzz] then shows the smallest input that it finds
/// with the same defect.
///
/// A new entrance is a new line in one of the classes `...Entrances`.
package dev.lehr.fuzz;
