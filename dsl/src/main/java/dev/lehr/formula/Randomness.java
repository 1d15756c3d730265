package dev.lehr.formula;

/// Random numbers that depend on nothing but their arguments, so that any of them can be computed without those
/// before it.
final class Randomness {
    /// The smallest and the largest number that [#uniform] gives.
    static final Interval RANGE = new Interval(0x1p-53, 1 - 0x1p-53);

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    /// Coefficients of the three rational approximations below, from the constant term on.
    private static final double[] CENTRE = {
        3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
        4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3
    };

    private static final double[] CENTRE_DIVISOR = {
        1,
        4.2313330701600911252e1,
        6.8718700749205790830e2,
        5.3941960214247511077e3,
        2.1213794301586595867e4,
        3.9307895800092710610e4,
        2.8729085735721942674e4,
        5.2264952788528545610e3
    };

    private static final double[] MIDDLE = {
        1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
        1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4
    };

    private static final double[] MIDDLE_DIVISOR = {
        1,
        2.05319162663775882187e0,
        1.67638483018380384940e0,
        6.89767334985100004550e-1,
        1.48103976427480074590e-1,
        1.51986665636164571966e-2,
        5.47593808499534494600e-4,
        1.05075007164441684324e-9
    };

    private static final double[] TAIL = {
        6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7
    };

    private static final double[] TAIL_DIVISOR = {
        1,
        5.99832206555887937690e-1,
        1.36929880922735805310e-1,
        1.48753612908506148525e-2,
        7.86869131145613259100e-4,
        1.84631831751005468180e-5,
        1.42151175831644588870e-7,
        2.04426310338993978564e-15
    };

    private Randomness() {}

    /// An odd multiple of `2^-53` between 0 and 1, each as likely as any other: the bits of both arguments, stirred
    /// by the finalizer of SplitMix64 (Steele, Lea and Flood, 2014). Both zeros are one argument.
    static double uniform(double seed, double counter) {
        long state = stirred(Double.doubleToLongBits(seed + 0.0) + GOLDEN_GAMMA);
        long bits = stirred(state + GOLDEN_GAMMA * Double.doubleToLongBits(counter + 0.0));
        return ((bits >>> 12) + 0.5) * 0x1p-52;
    }

    private static long stirred(long bits) {
        long once = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        long twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
        return twice ^ (twice >>> 31);
    }

    /// The inverse of the standard normal distribution, to about 16 digits: Wichura's algorithm AS 241, 1988.
    /// Infinite at 0 and 1, NaN outside.
    static double probit(double probability) {
        double q = probability - 0.5;
        if (Math.abs(q) <= 0.425) {
            return q * ratio(CENTRE, CENTRE_DIVISOR, 0.180625 - q * q);
        }
        double r = Math.sqrt(-Elementary.log(Math.min(probability, 1 - probability)));
        if (r == Double.POSITIVE_INFINITY) {
            return Math.copySign(r, q);
        }
        double z = r <= 5 ? ratio(MIDDLE, MIDDLE_DIVISOR, r - 1.6) : ratio(TAIL, TAIL_DIVISOR, r - 5);
        return Math.copySign(z, q);
    }

    private static double ratio(double[] above, double[] below, double x) {
        return polynomial(above, x) / polynomial(below, x);
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }
}
