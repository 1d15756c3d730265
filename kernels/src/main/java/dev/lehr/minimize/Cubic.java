package dev.lehr.minimize;

/// The cubic polynomial through two points with their slopes. Nocedal and Wright, equation 3.59.
final class Cubic {
    private Cubic() {}

    /// Where between `low` and `high` it has its local minimum: the nearer end if that lies outside, the middle if
    /// there is none.
    static double minimum(Trial a, Trial b, double low, double high) {
        Trial left = a.t() <= b.t() ? a : b;
        Trial right = a.t() <= b.t() ? b : a;
        double d1 = left.slope() + right.slope() - 3 * (left.loss() - right.loss()) / (left.t() - right.t());
        double square = d1 * d1 - left.slope() * right.slope();
        if (square >= 0) {
            double d2 = Math.sqrt(square);
            double part = (right.slope() + d2 - d1) / (right.slope() - left.slope() + 2 * d2);
            double t = right.t() - (right.t() - left.t()) * part;
            if (!Double.isNaN(t)) {
                return Math.min(Math.max(t, low), high);
            }
        }
        return (low + high) / 2;
    }
}
