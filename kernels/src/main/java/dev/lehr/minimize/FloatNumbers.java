package dev.lehr.minimize;

/// An array of `float` of the caller's.
record FloatNumbers(float[] array) implements Numbers {
    @Override
    public int length() {
        return array.length;
    }

    @Override
    public void read(double[] target, int at) {
        for (int i = 0; i < array.length; i++) {
            target[at + i] = array[i];
        }
    }

    @Override
    public void write(double[] source, int at) {
        for (int i = 0; i < array.length; i++) {
            array[i] = (float) source[at + i];
        }
    }
}
