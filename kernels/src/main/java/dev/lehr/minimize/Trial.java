package dev.lehr.minimize;

/// A step length that was tried.
///
/// @param t the length
/// @param loss the loss there; infinite if it, the gradient or the place is not finite
/// @param slope its derivative by `t`; then NaN
/// @param sample what the closure said
record Trial(double t, double loss, double slope, Sample sample) {
    static Trial of(double t, Sample sample, double[] direction) {
        return sample.finite()
                ? new Trial(t, sample.loss(), Flat.dot(sample.gradient(), direction), sample)
                : new Trial(t, Double.POSITIVE_INFINITY, Double.NaN, sample);
    }
}
