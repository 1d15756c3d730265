package dev.lehr.schedule;

/// The standard normal distribution.
final class NormalDistribution {
    /// From here on the probability of being nearer to zero rounds to 1.
    private static final double EVERYTHING = 8.5;

    private NormalDistribution() {}

    /// The probability that a standard normal variable lies between `-z` and `z`: the series
    /// `sqrt(2 / pi) e^(-z^2 / 2) (z + z^3/3 + z^5/15 + ...)`, all of whose terms are positive.
    static double within(double z) {
        if (z >= EVERYTHING) {
            return 1;
        }
        double sum = 0;
        double term = z;
        for (int odd = 3; sum + term > sum; odd += 2) {
            sum += term;
            term *= z * z / odd;
        }
        return Math.min(1, Math.sqrt(2 / Math.PI) * StrictMath.exp(-z * z / 2) * sum);
    }
}
