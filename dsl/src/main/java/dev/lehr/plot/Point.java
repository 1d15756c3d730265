package dev.lehr.plot;

/// A place, in steps and values or on a canvas.
record Point(double x, double y) {}
