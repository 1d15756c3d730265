/// Golden tables: runs of other libraries, recorded number by number, and the checks that compare Lehr with them.
///
/// A [GoldenSource][dev.lehr.property.golden.GoldenSource] is a folder of tables, each of which is a file of JSON lines. A line is a
/// [Case][dev.lehr.property.golden.Case]. A [Checker][dev.lehr.property.golden.Checker] knows one class of cases: it computes
/// the recorded numbers anew and compares them. [Conformance][dev.lehr.property.golden.Conformance] gives every case of a source to the
/// checker that knows it and adds up a [Report][dev.lehr.property.golden.Report]: one
/// [Verdict][dev.lehr.property.golden.Verdict] for each class, and the cases that no checker knows. Nothing is skipped in silence.
///
/// What carries out update rules is an [Engine][dev.lehr.property.golden.Engine]: the interpreter, or anything that claims to
/// compute the same bits.
@NullMarked
package dev.lehr.property.golden;

import org.jspecify.annotations.NullMarked;
