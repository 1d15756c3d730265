package dev.lehr.minimize;

/// A step length that was tried.
///
/// @param t the length
/// @param loss the loss there; infinite if it, the gradient, the slope or the place is not finite
/// @param slope its derivative by `t`; then NaN
/// @param sample what the closure said
record Trial(double t, double loss, double slope, Sample sample) {
    static Trial of(double t, Sample sample, double[] direction) {
        double slope = sample.finite() ? Flat.dot(sample.gradient(), direction) : Double.NaN;
        return Double.isFinite(slope)
                ? new Trial(t, sample.loss(), slope, sample)
                : new Trial(t, Double.POSITIVE_INFINITY, Double.NaN, sample);
    }
}
