package dev.lehr.framework;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Functions of the step by their names: as the value of a `LambdaLR`, and multiplied up by a `MultiplicativeLR`.
/// Rows are read by [Original].
class StepFormulasTest {
    @ParameterizedTest
    @MethodSource
    void isWhatItIsHere(Original original) {
        original.check();
    }

    static Stream<Original> isWhatItIsHere() {
        return Original.rows("""
            torch | 0.1 | LambdaLR(lr_lambda=exp_decay(k=0.5)) | 0:0.1 1:0.0606530659713 2:0.0367879441171 | \
                    formula("0.1 * exp(t * -0.5)") |
            torch | 0.1 | LambdaLR(lr_lambda=poly(T=4, p=2)) | 0:0.1 2:0.025 4:0 5:0 | formula("0.1 * (1 - min(t, \
                    4) / 4) ^ 2") |
            torch | 0.1 | LambdaLR(lr_lambda=cosine(T=4)) | 0:0.1 2:0.05 4:0 | formula("0.1 * ((cos(t * \
                    3.141592653589793 / 4) + 1) / 2)") |
            torch | 0.1 | LambdaLR(lr_lambda=yolo_cosine(T=4, lrf=0.5)) | 0:0.1 2:0.075 4:0.05 | formula("0.1 * \
                    ((cos(t * 3.141592653589793 / 4) + 1) / 2 * 0.5 + 0.5)") |
            torch | 0.1 | LambdaLR(lr_lambda=yolo_linear(T=4, lrf=0.5)) | 0:0.1 2:0.075 4:0.05 | formula("0.1 * ((1 \
                    - t / 4) * 0.5 + 0.5)") |
            torch | 0.1 | LambdaLR(lr_lambda=noam(d_model=4, warmup=4)) | 0:0.00625 3:0.025 15:0.0125 | \
                    formula("0.1 * (min((t + 1) ^ (-0.5), (t + 1) * 0.125) * 0.5)") |
            torch | 0.1 | LambdaLR(lr_lambda=floor_div(period=2.5)) | 0:0 2:0 3:0.1 5:0.2 | formula("0.1 * floor((t \
                    - t mod 2.5) / 2.5 + 0.5)") |
            torch | 0.1 | LambdaLR(lr_lambda=warmup_linear(warmup=2, T=6)) | 0:0 1:0.05 2:0.1 4:0.05 6:0 7:0 | \
                    formula("0.1 * (t < 2 ? t / 2 : max((6 - t) / 4, 0))") |
            torch | 0.1 | LambdaLR(lr_lambda=every(factor=0.5, period=2)) | 0:0.05 1:0.1 2:0.05 | formula("0.1 * (t \
                    mod 2 == 0 ? 0.5 : 1)") |
            torch | 0.1 | LambdaLR(lr_lambda=table(values=[1, 0.5, 0.25])) | 0:0.1 1:0.05 2:0.025 3:0.025 | \
                    formula("0.1 * (t < 2 ? (t < 1 ? 1 : 0.5) : 0.25)") |
            torch | 0.1 | LambdaLR(lr_lambda=power_floor(base=0.5, period=2.5)) | 0:0.1 2:0.1 3:0.05 5:0.025 | \
                    formula("0.1 * 0.5 ^ floor((t - t mod 2.5) / 2.5 + 0.5)") |
            torch | 0.1 | MultiplicativeLR(lr_lambda=power(base=0.5)) | 0:0.1 1:0.05 2:0.0125 3:0.0015625 | \
                    formula("0.1 * 0.5 ^ (t * (t + 1) / 2 - 0)") |
            torch | 0.1 | MultiplicativeLR(lr_lambda=power_floor(base=0.5, period=3)) | 0:0.1 2:0.1 3:0.05 5:0.0125 \
                    6:0.003125 7:0.00078125 | formula("0.1 * 0.5 ^ (floor(t / 3) * (floor(t / 3) - 1) / 2 * 3 + \
                    floor(t / 3) * (t - floor(t / 3) * 3 + 1) - 0)") |
            torch | 0.1 | MultiplicativeLR(lr_lambda=exp_decay(k=0.5)) | 0:0.1 1:0.0606530659713 2:0.0223130160148 \
                    | formula("0.1 * exp((t * (t + 1) / 2 - 0) * -0.5)") |
            torch | 0.1 | MultiplicativeLR(lr_lambda=every(factor=0.5, period=2)) | 0:0.1 1:0.1 2:0.05 4:0.025 | \
                    formula("0.1 * 0.5 ^ (floor(t / 2) - 0)") | TORCH-MULTIPLICATIVE-FIRST
            torch | 0.1 | MultiplicativeLR(lr_lambda=table(values=[3, 0.5, 0.25])) | 0:0.1 1:0.05 2:0.0125 \
                    3:0.003125 4:0.00078125 | formula("0.1 * (t < 2 ? (t < 1 ? 1 : 0.5) : 0.25 ^ (t - 2) * 0.125)") \
                    | TORCH-MULTIPLICATIVE-FIRST
            torch | 0.1 | MultiplicativeLR(lr_lambda=table(values=[0.5])) | 0:0.1 1:0.05 2:0.025 3:0.0125 | \
                    formula("0.1 * (0.5 ^ (t - 0) * 1)") | TORCH-MULTIPLICATIVE-FIRST
            """);
    }
}
