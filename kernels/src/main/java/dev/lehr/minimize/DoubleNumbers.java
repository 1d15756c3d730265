package dev.lehr.minimize;

/// An array of `double` of the caller's.
record DoubleNumbers(double[] array) implements Numbers {
    @Override
    public int length() {
        return array.length;
    }

    @Override
    public void read(double[] target, int at) {
        System.arraycopy(array, 0, target, at, array.length);
    }

    @Override
    public void write(double[] source, int at) {
        System.arraycopy(source, at, array, 0, array.length);
    }
}
