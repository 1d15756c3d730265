package dev.lehr.framework;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The schedules of Keras. Rows are read by [Original]; the rates were recorded from the library at work.
class RecordedKerasTest {
    @ParameterizedTest
    @MethodSource
    void givesWhatWasRecorded(Original original) {
        original.check();
    }

    static Stream<Original> givesWhatWasRecorded() {
        return Original.rows("""
            keras | 1 | CosineDecay(alpha=0.1, initial_learning_rate=0.1, decay_steps=50) | 0:0.1 1:0.0999112027793 \
                    30:0.0410942352531 49:0.0100887972207 50:0.01 60:0.01 | cosine(0.1, \
                    0.010000000000000002).over(50) |
            keras | 1 | CosineDecay(warmup_target=0.1, warmup_steps=10, initial_learning_rate=0.0, decay_steps=50) \
                    | 0:0 1:0.01 10:0.1 11:0.0999013364214 30:0.0654508497187 60:0 | linear(0.0, \
                    0.1).over(10).then(cosine(0.1, 0.0).over(50)) | KERAS-DECAY-EXCLUDES-WARMUP
            keras | 1 | CosineDecay(alpha=0.5, warmup_target=0.3, warmup_steps=1, initial_learning_rate=0.1, \
                    decay_steps=20) | 0:0.1 1:0.3 20:0.150923374455 21:0.15 30:0.15 60:0.15 | linear(0.1, \
                    0.3).over(1).then(cosine(0.3, 0.15).over(20)) | KERAS-DECAY-EXCLUDES-WARMUP
            keras | 1 | CosineDecayRestarts(t_mul=1.0, initial_learning_rate=0.1, first_decay_steps=10) | 0:0.1 \
                    1:0.0975528258148 30:0.1 59:0.00244717418524 60:0.1 | warmRestarts(0.1, 0.0).first(10) |
            keras | 1 | CosineDecayRestarts(t_mul=1.5, m_mul=0.9, initial_learning_rate=0.1, first_decay_steps=7) | \
                    0:0.1 1:0.0950484433951 6:0.00495155660488 7:0.09 45:0.0367529358041 90:0.000686950669016 | \
                    warmRestarts(exponential(0.1, 0.9), constant(0.0)).first(7).lengthFactor(1.5) | \
                    KERAS-RESTARTS-BY-LOGARITHM
            keras | 1 | CosineDecayRestarts(t_mul=3.0, alpha=0.01, initial_learning_rate=0.1, first_decay_steps=5) \
                    | 0:0.1 1:0.0905463412216 4:0.0104536587784 5:0.1 45:0.0419044152055 90:0.0918566466649 | \
                    warmRestarts(0.1, 0.001).first(5).lengthFactor(3.0) | KERAS-RESTARTS-BY-LOGARITHM
            keras | 1 | CosineDecayRestarts(m_mul=0.8, initial_learning_rate=0.1, first_decay_steps=100) | 0:0.1 \
                    1:0.0999753280183 99:2.46719817134e-05 100:0.08 500:0.032 1500:0.04096 | \
                    warmRestarts(exponential(0.1, 0.8), constant(0.0)).first(100).lengthFactor(2.0) | \
                    KERAS-RESTARTS-BY-LOGARITHM
            keras | 1 | CosineDecayRestarts(m_mul=0.9, alpha=0.001, initial_learning_rate=0.1, \
                    first_decay_steps=1000) | 0:0.1 1:0.0999997535068 999:0.000100246493167 1000:0.09001 \
                    24920:0.0208079453751 100000:0.0201954529421 | warmRestarts(exponential(0.0999, \
                    0.9).plus(1.0E-4), constant(1.0E-4)).first(1000).lengthFactor(2.0) | \
                    KERAS-RESTARTS-BY-LOGARITHM
            keras | 1 | ExponentialDecay(initial_learning_rate=0.1, decay_steps=10, decay_rate=0.5) | 0:0.1 \
                    1:0.0933032991537 2:0.0870550563296 3:0.0812252396356 30:0.0125 60:0.0015625 | exponential(0.1, \
                    0.5).every(10) |
            keras | 1 | ExponentialDecay(staircase=True, initial_learning_rate=0.1, decay_steps=10, decay_rate=0.5) \
                    | 0:0.1 1:0.1 9:0.1 10:0.05 30:0.0125 60:0.0015625 | exponential(0.1, \
                    0.5).every(10).heldEach(10) |
            keras | 1 | ExponentialDecay(initial_learning_rate=1.0, decay_steps=1, decay_rate=0.9) | 0:1 1:0.9 \
                    2:0.81 3:0.729 30:0.0423911582752 60:0.00179701029991 | exponential(1.0, 0.9) |
            keras | 1 | InverseTimeDecay(initial_learning_rate=0.1, decay_steps=10, decay_rate=0.5) | 0:0.1 \
                    1:0.0952380952381 2:0.0909090909091 3:0.0869565217391 30:0.04 60:0.025 | inverseTime(0.1, \
                    0.5).every(10) |
            keras | 1 | InverseTimeDecay(staircase=True, initial_learning_rate=0.1, decay_steps=10, decay_rate=0.5) \
                    | 0:0.1 1:0.1 9:0.1 10:0.0666666666667 30:0.04 60:0.025 | inverseTime(0.1, \
                    0.5).every(10).heldEach(10) |
            keras | 1 | PiecewiseConstantDecay(boundaries=[5], values=[1.0, 0.5]) | 0:1 1:1 6:0.5 7:0.5 30:0.5 \
                    60:0.5 | piecewise(1.0).at(5, 0.5) | KERAS-INCLUSIVE-BOUNDARY
            keras | 1 | PiecewiseConstantDecay(boundaries=[500, 1000], values=[1.0, 0.5, 0.1]) | 0:1 1:1 501:0.5 \
                    502:0.5 508:0.5 1500:0.1 | piecewise(1.0).at(500, 0.5).at(1000, 0.1) | KERAS-INCLUSIVE-BOUNDARY
            keras | 1 | PiecewiseConstantDecay(boundaries=[30000, 60000, 90000], values=[0.1, 0.01, 0.001, 0.0001]) \
                    | 0:0.1 1:0.1 30001:0.01 30002:0.01 35389:0.01 100000:0.0001 | piecewise(0.1).at(30000, \
                    0.01).at(60000, 0.001).at(90000, 1.0E-4) | KERAS-INCLUSIVE-BOUNDARY
            keras | 1 | PolynomialDecay(initial_learning_rate=0.1, decay_steps=40) | 0:0.1 1:0.0975025 30:0.025075 \
                    40:0.0001 41:0.0001 60:0.0001 | linear(0.1, 1.0E-4).over(40) |
            keras | 1 | PolynomialDecay(end_learning_rate=0.01, power=0.5, initial_learning_rate=0.1, \
                    decay_steps=40) | 0:0.1 1:0.0988678794616 30:0.055 40:0.01 41:0.01 60:0.01 | polynomial(0.1, \
                    0.01, 0.5).over(40) |
            keras | 1 | PolynomialDecay(end_learning_rate=0.001, power=2.0, cycle=True, initial_learning_rate=0.1, \
                    decay_steps=7) | 0:0.1 1:0.0737346938776 8:0.0191836734694 9:0.0136275510204 \
                    30:0.00302040816327 60:0.00122448979592 | polynomial(0.1, 0.001, 2.0).over(7).repeat() | \
                    KERAS-CYCLE-STRETCHES
            keras | 1 | PolynomialDecay(cycle=True, initial_learning_rate=0.1, decay_steps=10000) | 0:0.1 \
                    1:0.09999001 10000:0.0001 10001:0.050045005 29361:0.00222787 100000:0.0001 | linear(0.1, \
                    1.0E-4).over(10000).repeat() | KERAS-CYCLE-STRETCHES
            keras | 1 | PolynomialDecay(end_learning_rate=0.0, power=2.0, initial_learning_rate=0.001, \
                    decay_steps=100000) | 0:0.001 1:0.0009999800001 31888:0.0004639244544 100000:0 | \
                    polynomial(0.001, 0.0, 2.0).over(100000) |
            """);
    }
}
