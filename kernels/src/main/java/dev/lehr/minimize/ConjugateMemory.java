package dev.lehr.minimize;

/// What the conjugate gradient method remembers.
///
/// @param most how many directions may be conjugate before it begins again
/// @param since how many are, since it began
/// @param slope the derivative of the loss along the last direction, where the last move began
record ConjugateMemory(long most, long since, double slope) implements Memory {
    ConjugateMemory(long most) {
        this(most, 0, 0);
    }

    @Override
    public Turn first(double[] gradient) {
        Turn turn = Turn.downhill(this, gradient);
        return turn.with(new ConjugateMemory(most, 1, turn.slope()), turn.length());
    }

    @Override
    public Turn next(Move last, double[] gradient) {
        Turn conjugate = conjugate(last, gradient);
        Turn turn = conjugate.slope() < 0 ? conjugate : first(gradient);
        double length = last.t() * (slope / turn.slope());
        return length > 0 && length < Double.POSITIVE_INFINITY ? turn.with(turn.memory(), length) : turn;
    }

    /// The next conjugate direction; one that leads nowhere if it is time to begin again.
    private Turn conjugate(Move last, double[] gradient) {
        double change = Flat.dot(gradient, Flat.minus(gradient, last.gradient()));
        double beta = change / Flat.dot(last.gradient(), last.gradient());
        if (!(beta > 0) || since >= most) {
            return new Turn(this, gradient, 0, 0);
        }
        double[] direction = Flat.plus(Flat.negated(gradient), beta, last.direction());
        double descent = Flat.dot(gradient, direction);
        return new Turn(new ConjugateMemory(most, since + 1, descent), direction, descent, 1);
    }
}
