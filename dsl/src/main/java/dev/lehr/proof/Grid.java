package dev.lehr.proof;

/// The steps that a section consists of: the whole ones that a training run takes, or every `double`.
enum Grid {
    /// Whole numbers, and infinity beyond them all.
    WHOLE {
        @Override
        double after(double step) {
            return Math.max(step + 1, Math.nextUp(step));
        }

        @Override
        double before(double step) {
            return Math.min(step - 1, Math.nextDown(step));
        }

        @Override
        double notBelow(double step) {
            return Math.ceil(step) + 0.0;
        }
    },
    /// All doubles.
    REAL {
        @Override
        double after(double step) {
            return Math.nextUp(step);
        }

        @Override
        double before(double step) {
            return Math.nextDown(step);
        }

        @Override
        double notBelow(double step) {
            return step + 0.0;
        }
    };

    /// From here on not every whole number is a double.
    static final double LARGEST_STEP = 0x1p53;

    /// Where an endless section is divided, as a multiple of where it begins.
    private static final double FAR = 1024;

    abstract double after(double step);

    abstract double before(double step);

    /// The smallest step of this grid that is not below a number.
    abstract double notBelow(double step);

    /// The largest step of this grid that is not above a number.
    double notAbove(double step) {
        double above = notBelow(step);
        return above > step ? before(above) : above;
    }

    /// A step of `(first, last]` near the middle; of an endless section, one that is far off.
    double middle(double first, double last) {
        if (last == Double.POSITIVE_INFINITY) {
            return first == Double.NEGATIVE_INFINITY ? 0 : notBelow(Math.max(FAR, first < 0 ? 0 : first * FAR));
        }
        if (first == Double.NEGATIVE_INFINITY) {
            return notBelow(Math.min(-FAR, last > 0 ? 0 : last * FAR));
        }
        double half = first / 2 + last / 2;
        double wide = first > 0 && last / first > FAR ? Math.sqrt(first) * Math.sqrt(last) : half;
        double middle = notBelow(wide);
        return middle <= first ? after(first) : Math.min(middle, last);
    }
}
