package dev.lehr.property;

import dev.lehr.schedule.StepFunction;

/// A function of the step that the language cannot look into: a triangular wave.
///
/// @param height its highest value
/// @param half how many steps from a lowest to a highest value; a zero makes it `height`
record Wave(double height, double half) implements StepFunction {
    @Override
    public double at(double step) {
        double width = Math.abs(half);
        if (width == 0 || Double.isInfinite(step)) {
            return height;
        }
        return height * Math.abs(Math.abs(step) % (2 * width) - width) / width;
    }

    @Override
    public String toString() {
        return "wave(" + height + ", " + half + ")";
    }
}
