package dev.lehr.tour;

/// The loss of a classifier, `-log softmax(logits)[label]`, its mean over a batch.
///
/// @param loss the mean
/// @param gradient of the loss, by each logit
@SuppressWarnings("ArrayRecordComponent") // never compared
record CrossEntropy(double loss, float[] gradient) {

    /// @param logits a row for each label
    static CrossEntropy of(float[] logits, int[] labels) {
        int rows = labels.length;
        int classes = logits.length / rows;
        float[] gradient = new float[logits.length];
        double loss = 0;
        for (int row = 0; row < rows; row++) {
            int start = row * classes;
            double largest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < classes; i++) {
                largest = Math.max(largest, logits[start + i]);
            }
            double sum = 0;
            for (int i = 0; i < classes; i++) {
                sum += StrictMath.exp(logits[start + i] - largest);
            }
            for (int i = 0; i < classes; i++) {
                double probability = StrictMath.exp(logits[start + i] - largest) / sum;
                gradient[start + i] = (float) ((probability - (i == labels[row] ? 1 : 0)) / rows);
            }
            loss += StrictMath.log(sum) + largest - logits[start + labels[row]];
        }
        return new CrossEntropy(loss / rows, gradient);
    }
}
