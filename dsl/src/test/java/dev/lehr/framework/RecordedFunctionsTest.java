package dev.lehr.framework;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Schedulers of PyTorch that are given functions. Rows are read by [Original]; the rates were recorded from the
/// library at work.
class RecordedFunctionsTest {
    @ParameterizedTest
    @MethodSource
    void givesWhatWasRecorded(Original original) {
        original.check();
    }

    static Stream<Original> givesWhatWasRecorded() {
        return Original.rows("""
            torch 2.14.1 | 0.0001 | LambdaLR(lr_lambda=power_floor(base=0.92, period=2)) | 0:0.0001 1:0.0001 \
                    2:9.2e-05 3:9.2e-05 55:1.05261932349e-05 110:1.01936684498e-06 | formula("1.0E-4 * 0.92 ^ \
                    floor(t / 2)") |
            torch 2.14.1 | 0.01 | LambdaLR(lr_lambda=yolo_linear(T=300, lrf=0.01)) | 0:0.01 1:0.009967 55:0.008185 \
                    110:0.00637 | formula("0.01 * ((1 - t / 300) * 0.99 + 0.01)") |
            torch 2.14.1 | 0.1 | LambdaLR(lr_lambda=exp_decay(k=0.05)) | 0:0.1 1:0.0951229424501 2:0.0904837418036 \
                    3:0.0860707976425 55:0.00639278612067 110:0.000408677143846 | formula("0.1 * exp(t * -0.05)") | \

            torch 1.13.1 | 0.1 | LambdaLR(lr_lambda=poly(T=50, p=2.0)) | 0:0.1 1:0.09604 17:0.04356 18:0.04096 55:0 \
                    110:0 | formula("0.1 * (1 - min(t, 50) / 50) ^ 2") |
            torch 2.14.1 | 0.01 | LambdaLR(lr_lambda=poly(T=1000, p=0.9)) | 0:0.01 1:0.00999099954983 \
                    55:0.00950361047736 109:0.00901342674915 110:0.00900432176656 | formula("0.01 * (1 - min(t, \
                    1000) / 1000) ^ 0.9") |
            torch 2.14.1 | 1 | LambdaLR(lr_lambda=noam(d_model=512, warmup=400)) | 0:5.52427172802e-06 \
                    1:1.1048543456e-05 55:0.000309359216769 110:0.00061319416181 | formula("1 * (min((t + 1) ^ \
                    (-0.5), (t + 1) * 1.25E-4) * 0.04419417382415922)") |
            torch 2.14.1 | 0.1 | LambdaLR(lr_lambda=floor_div(period=30)) | 0:0 1:0 55:0.1 90:0.3 91:0.3 110:0.3 | \
                    formula("0.1 * floor(t / 30)") |
            torch 1.13.1 | 0.05 | LambdaLR(lr_lambda=constant(c=1)) | 0:0.05 1:0.05 55:0.05 110:0.05 | \
                    formula("0.05") |
            torch 2.14.1 | 1 | LambdaLR(lr_lambda=table(values=[1.0, 0.5, 0.25, 0.1])) | 0:1 1:0.5 3:0.1 4:0.1 \
                    55:0.1 110:0.1 | formula("1 * (t < 2 ? (t < 1 ? 1 : 0.5) : t < 3 ? 0.25 : 0.1)") |
            torch 2.14.1 | 0.1 | LambdaLR(lr_lambda=power(base=0.95)) | 0:0.1 1:0.095 2:0.09025 3:0.0857375 29319:0 \
                    100000:0 | formula("0.1 * 0.95 ^ t") |
            torch 2.14.1 | 0.01 | LambdaLR(lr_lambda=yolo_cosine(T=100, lrf=0.2)) | 0:0.01 1:0.00999802624146 \
                    300:0.002 301:0.00200197375854 516:0.00249477327982 1500:0.002 | formula("0.01 * ((cos(t * \
                    3.141592653589793 / 100) + 1) / 2 * 0.8 + 0.2)") |
            torch 2.14.1 | 2e-05 | LambdaLR(lr_lambda=warmup_linear(warmup=500, T=20000)) | 0:0 1:4e-08 500:2e-05 \
                    501:1.9998974359e-05 505:1.99948717949e-05 1500:1.89743589744e-05 | formula("2.0E-5 * (t < 500 \
                    ? t / 500 : max((20000 - t) / 19500, 0))") |
            torch 1.13.1 | 0.1&0.02 | LambdaLR(lr_lambda=[floor_div(period=30), power(base=0.95)]) | 0:0&0.02 \
                    1:0&0.019 45:0.1&0.00198880513974 89:0.2&0.000208176099151 90:0.3&0.000197767294193 | \
                    formula("0.1 * floor(t / 30)") & formula("0.02 * 0.95 ^ t") |
            torch 2.14.1 | 0.1 | MultiplicativeLR(lr_lambda=constant(c=0.95)) | 0:0.1 1:0.095 2:0.09025 3:0.0857375 \
                    30:0.0214638763943 60:0.0046069798987 | formula("0.1 * 0.95 ^ (t - 0)") | \
                    TORCH-MULTIPLICATIVE-FIRST
            torch 1.13.1 | 0.1 | MultiplicativeLR(lr_lambda=constant(c=1.0)) | 0:0.1 1:0.1 30:0.1 60:0.1 | \
                    formula("0.1 * 1 ^ (t - 0)") |
            torch 2.14.1 | 0.1 | MultiplicativeLR(lr_lambda=inverse_time(k=0.01)) | step by step 0:0.1 \
                    1:0.0990099009901 2:0.0970685303825 3:0.0942412916334 30:0.00144314675965 60:1.97946311702e-08 \
                    | step by step |
            torch 2.14.1 | 0.2 | MultiplicativeLR(lr_lambda=table(values=[5.0, 0.5, 0.5, 1.0])) | 0:0.2 1:0.1 \
                    2:0.05 3:0.05 30:0.05 60:0.05 | formula("0.2 * (t < 2 ? (t < 1 ? 1 : 0.5) : t < 3 ? 0.25 : 1 ^ \
                    (t - 3) * 0.25)") | TORCH-MULTIPLICATIVE-FIRST
            torch 2.14.1 | 0.1 | MultiplicativeLR(lr_lambda=every(factor=0.97, period=100)) | 0:0.1 1:0.1 100:0.097 \
                    101:0.097 511:0.08587340257 1500:0.0633251189137 | formula("0.1 * 0.97 ^ (floor(t / 100) - 0)") \
                    | TORCH-MULTIPLICATIVE-FIRST
            torch 1.13.1 | 0.0001 | MultiplicativeLR(lr_lambda=constant(c=1.00001)) | 0:0.0001 1:0.000100001 \
                    510:0.000100511300151 1500:0.000101511298848 | formula("1.0E-4 * 1.00001 ^ (t - 0)") | \
                    TORCH-MULTIPLICATIVE-FIRST
            torch 2.14.1 | 0.1&1 | MultiplicativeLR(lr_lambda=[constant(c=0.9), every(factor=0.1, period=10)]) | \
                    0:0.1&1 1:0.09&1 2:0.081&1 3:0.0729&1 23:0.00886293811965&0.01 45:0.000872796356809&0.0001 | \
                    formula("0.1 * 0.9 ^ (t - 0)") & formula("1 * 0.1 ^ (floor(t / 10) - 0)") | \
                    TORCH-MULTIPLICATIVE-FIRST
            """);
    }
}
