package dev.lehr.framework;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The schedulers of timm. Rows are read by [Original]; the rates were recorded from the library at work.
class RecordedTimmTest {
    @ParameterizedTest
    @MethodSource
    void givesWhatWasRecorded(Original original) {
        original.check();
    }

    static Stream<Original> givesWhatWasRecorded() {
        return Original.rows("""
            timm | 0.1 | CosineLRScheduler(t_initial=50) | 0:0.1 1:0.0999013364214 30:0.0345491502813 \
                    49:9.86635785864e-05 50:0 60:0 | cosine(0.1, 0.0).over(50) |
            timm | 0.1 | CosineLRScheduler(warmup_t=5, warmup_lr_init=0.0001, warmup_prefix=True, t_initial=50) | \
                    0:0.0001 1:0.02008 5:0.1 6:0.0999013364214 30:0.05 60:0 | linear(1.0E-4, \
                    0.1).over(5).then(cosine(0.1, 0.0).over(50)) |
            timm | 0.1 | CosineLRScheduler(cycle_decay=0.5, cycle_limit=3, t_initial=20) | 0:0.1 1:0.0993844170298 \
                    19:0.000615582970243 20:0.05 40:0.025 80:0 | warmRestarts(exponential(0.1, 0.5), \
                    constant(0.0)).first(20).cycles(3) |
            timm | 0.1 | CosineLRScheduler(cycle_mul=2.0, cycle_limit=3, t_initial=10) | 0:0.1 1:0.0975528258148 \
                    9:0.00244717418524 10:0.1 45:0.0691341716183 90:0 | warmRestarts(0.1, \
                    0.0).first(10).cycles(3).lengthFactor(2.0) | TIMM-RESTARTS-BY-LOGARITHM
            timm | 0.05 | CosineLRScheduler(lr_min=0.0001, cycle_mul=2.0, cycle_decay=0.7, cycle_limit=4, \
                    warmup_t=4, warmup_lr_init=1e-05, warmup_prefix=True, t_initial=7) | 0:1e-05 1:0.0125075 \
                    10:0.00257082674583 11:0.035 60:0.0165010730147 120:0.0001 | linear(1.0E-5, \
                    0.05).over(4).then(warmRestarts(exponential(0.05, 0.7), \
                    constant(1.0E-4)).first(7).cycles(4).lengthFactor(2.0)) | TIMM-RESTARTS-BY-LOGARITHM
            timm | 0.1 | CosineLRScheduler(cycle_mul=1.5, cycle_limit=5, t_initial=8) | 0:0.1 1:0.0961939766256 \
                    7:0.00380602337444 8:0.1 60:0.00822560942935 120:0 | warmRestarts(0.1, \
                    0.0).first(8).cycles(5).lengthFactor(1.5) | TIMM-RESTARTS-BY-LOGARITHM
            timm | 0.1 | CosineLRScheduler(cycle_mul=3.0, cycle_limit=2, warmup_t=3, t_initial=10) | 0:0 \
                    1:0.0333333333333 9:0.00244717418524 10:0.1 30:0.025 60:0 | warmRestarts(0.1, \
                    0.0).first(10).cycles(2).lengthFactor(3.0).overlayWarmup(3, from(0.0)) | TIMM-OVERLAY-WARMUP \
                    TIMM-RESTARTS-BY-LOGARITHM
            timm | 0.1 | CosineLRScheduler(lr_min=0.2, t_initial=30) | 0:0.1 1:0.100273905232 20:0.175 \
                    29:0.199726094768 30:0.2 40:0.2 | cosine(0.1, 0.2).over(30) |
            timm | 0.1 | CosineLRScheduler(warmup_t=50, t_initial=40) | 0:0 1:0.002 35:0.07 49:0.098 50:0 70:0 | \
                    cosine(0.1, 0.0).over(40).overlayWarmup(50, from(0.0)) | TIMM-OVERLAY-WARMUP
            timm | 0.1 | CosineLRScheduler(cycle_mul=2.0, cycle_decay=0.5, cycle_limit=4, t_initial=100) | 0:0.1 \
                    1:0.0999753280183 99:2.46719817134e-05 100:0.05 487:0.0137740556974 1500:0 | \
                    warmRestarts(exponential(0.1, 0.5), constant(0.0)).first(100).cycles(4).lengthFactor(2.0) | \
                    TIMM-RESTARTS-BY-LOGARITHM
            timm | 0.1 | CosineLRScheduler(cycle_decay=0.8, cycle_limit=4, warmup_t=5, warmup_prefix=True, \
                    k_decay=0.5, t_initial=20) | 0:0 1:0.02 25:0.08 26:0.070529649009 45:0.064 90:0 | linear(0.0, \
                    0.1).over(5).then(warmRestarts(exponential(0.1, 0.8), \
                    constant(0.0)).first(20).cycles(4).along(cosine().kDecay(0.5))) |
            timm | 0.001 | CosineLRScheduler(k_decay=0.5, t_initial=100000) | 0:0.001 1:0.000999975326192 \
                    31290:0.000407274419893 100000:0 | curve(cosine().kDecay(0.5), 0.001, 0.0).over(100000) |
            timm | 0.001 | CosineLRScheduler(k_decay=2.0, t_initial=100000) | 0:0.001 1:0.001 \
                    32413:0.000973012011728 100000:0 | curve(cosine().kDecay(2.0), 0.001, 0.0).over(100000) |
            timm | 0.1 | MultiStepLRScheduler(decay_rate=0.1, decay_t=[30, 60]) | 0:0.1 1:0.1 29:0.01 30:0.01 \
                    45:0.01 90:0.001 | multiStep(0.1).at(30, 60).gamma(0.1) | TIMM-MULTISTEP-EARLY
            timm | 0.1 | MultiStepLRScheduler(decay_rate=0.5, warmup_t=5, warmup_lr_init=0.001, decay_t=[10, 20, \
                    30]) | 0:0.001 1:0.0208 13:0.1 14:0.05 30:0.025 60:0.0125 | linear(0.001, \
                    0.1).over(5).then(multiStep(0.1).at(10, 20, 30).gamma(0.5)) | TIMM-MULTISTEP-EARLY
            timm | 0.1 | MultiStepLRScheduler(decay_rate=0.1, decay_t=[1]) | 0:0.01 1:0.01 10:0.01 20:0.01 | \
                    multiStep(0.1).at(1).gamma(0.1) | TIMM-MULTISTEP-EARLY
            timm | 0.1 | MultiStepLRScheduler(decay_rate=0.1, decay_t=[]) | 0:0.1 1:0.1 5:0.1 10:0.1 | \
                    multiStep(0.1).at().gamma(0.1) | TIMM-MULTISTEP-EARLY
            timm | 0.1 | MultiStepLRScheduler(decay_rate=0.1, warmup_t=100, decay_t=[500, 1000]) | 0:0 1:0.001 \
                    100:0.1 101:0.1 450:0.1 1500:0.001 | linear(0.0, 0.1).over(100).then(multiStep(0.1).at(500, \
                    1000).gamma(0.1)) | TIMM-MULTISTEP-EARLY
            timm | 0.1 | PolyLRScheduler(cycle_limit=3, t_initial=20) | 0:0.1 1:0.0974679434481 39:0.022360679775 \
                    40:0.1 80:0 | warmRestarts(0.1, 0.0).first(20).cycles(3).along(polynomial(0.5)) |
            timm | 0.1 | PolyLRScheduler(cycle_decay=0.5, cycle_limit=3, t_initial=20) | 0:0.1 1:0.0974679434481 \
                    19:0.022360679775 20:0.05 40:0.025 80:0 | warmRestarts(exponential(0.1, 0.5), \
                    constant(0.0)).first(20).cycles(3).along(polynomial(0.5)) |
            timm | 0.05 | PolyLRScheduler(lr_min=0.0001, cycle_mul=2.0, cycle_decay=0.7, cycle_limit=4, warmup_t=4, \
                    warmup_lr_init=1e-05, warmup_prefix=True, t_initial=7) | 0:1e-05 1:0.0125075 10:0.0189604272032 \
                    11:0.035 60:0.0160488146111 120:0.0001 | linear(1.0E-5, \
                    0.05).over(4).then(warmRestarts(exponential(0.05, 0.7), \
                    constant(1.0E-4)).first(7).cycles(4).lengthFactor(2.0).along(polynomial(0.5))) | \
                    TIMM-RESTARTS-BY-LOGARITHM
            timm | 0.1 | PolyLRScheduler(cycle_mul=1.5, cycle_limit=5, t_initial=8) | 0:0.1 1:0.0935414346693 \
                    60:0.0430331482912 64:0.019245008973 65:0.1 120:0 | warmRestarts(0.1, \
                    0.0).first(8).cycles(5).lengthFactor(1.5).along(polynomial(0.5)) | TIMM-RESTARTS-BY-LOGARITHM
            timm | 0.1 | PolyLRScheduler(cycle_mul=3.0, cycle_limit=2, warmup_t=3, t_initial=10) | 0:0 \
                    1:0.0333333333333 9:0.0316227766017 10:0.1 30:0.057735026919 60:0 | warmRestarts(0.1, \
                    0.0).first(10).cycles(2).lengthFactor(3.0).along(polynomial(0.5)).overlayWarmup(3, from(0.0)) | \
                    TIMM-OVERLAY-WARMUP TIMM-RESTARTS-BY-LOGARITHM
            timm | 0.1 | PolyLRScheduler(lr_min=0.2, t_initial=30) | 0:0.1 1:0.101680791975 20:0.142264973081 \
                    30:0.2 31:0.2 40:0.2 | polynomial(0.1, 0.2, 0.5).over(30) |
            timm | 0.1 | PolyLRScheduler(cycle_mul=2.0, cycle_decay=0.5, cycle_limit=4, t_initial=100) | 0:0.1 \
                    1:0.0994987437107 99:0.01 100:0.05 425:0.0207289049397 1500:0 | warmRestarts(exponential(0.1, \
                    0.5), constant(0.0)).first(100).cycles(4).lengthFactor(2.0).along(polynomial(0.5)) | \
                    TIMM-RESTARTS-BY-LOGARITHM
            timm | 0.1 | PolyLRScheduler(power=2.0, k_decay=0.5, t_initial=55) | 0:0.1 1:0.0748501873197 \
                    2:0.0654978600665 3:0.0587446088049 30:0.00683566537026 60:0 | \
                    curve(polynomial(2.0).kDecay(0.5), 0.1, 0.0).over(55) |
            timm | 0.1 | PolyLRScheduler(power=2.0, k_decay=1.5, t_initial=55) | 0:0.1 1:0.0995102738791 \
                    2:0.0986179537395 3:0.0974684136734 30:0.0356594237857 60:0 | \
                    curve(polynomial(2.0).kDecay(1.5), 0.1, 0.0).over(55) |
            timm | 0.1 | PolyLRScheduler(power=2.0, k_decay=2.0, t_initial=55) | 0:0.1 1:0.0999338952257 \
                    30:0.0493477221501 54:0.000129838125811 55:0 60:0 | curve(polynomial(2.0).kDecay(2.0), 0.1, \
                    0.0).over(55) |
            timm | 0.1 | PolyLRScheduler(power=0.9, warmup_t=5, warmup_lr_init=0.001, t_initial=50) | 0:0.001 \
                    1:0.0208 5:0.0909532576083 6:0.0891321546089 30:0.0438383290554 60:0 | polynomial(0.1, 0.0, \
                    0.9).over(50).overlayWarmup(5, from(0.001)) | TIMM-OVERLAY-WARMUP
            timm | 0.01 | PolyLRScheduler(power=1.0, t_initial=1500) | 0:0.01 1:0.00999333333333 \
                    547:0.00635333333333 1500:0 | linear(0.01, 0.0).over(1500) |
            timm | 0.1 | PolyLRScheduler(power=2.0, warmup_t=5, warmup_lr_init=0.001, t_initial=50) | 0:0.001 \
                    1:0.0208 4:0.0802 5:0.081 30:0.016 60:0 | polynomial(0.1, 0.0, 2.0).over(50).overlayWarmup(5, \
                    from(0.001)) | TIMM-OVERLAY-WARMUP
            timm | 0.01 | PolyLRScheduler(power=2.0, t_initial=1500) | 0:0.01 1:0.00998667111111 \
                    10:0.00986711111111 11:0.00985387111111 535:0.00413877777778 1500:0 | polynomial(0.01, 0.0, \
                    2.0).over(1500) |
            timm | 0.01 | PolyLRScheduler(power=3.5, t_initial=1500) | 0:0.01 1:0.00997668610463 2:0.00995341105927 \
                    3:0.00993017482504 540:0.002097152 1500:0 | polynomial(0.01, 0.0, 3.5).over(1500) |
            timm | 0.1 | StepLRScheduler(decay_rate=0.97, warmup_t=3, warmup_lr_init=1e-06, decay_t=2.4) | 0:1e-06 \
                    1:0.033334 3:0.1 4:0.1 30:0.0715301403088 60:0.0496306414342 | linear(1.0E-6, \
                    0.1).over(3).then(step(0.1).every(2.4).gamma(0.97)) |
            timm | 0.1 | StepLRScheduler(decay_rate=0.5, warmup_t=5, warmup_prefix=False, decay_t=5) | 0:0 1:0.02 \
                    4:0.08 5:0.05 30:0.0015625 60:2.44140625e-05 | step(0.1).every(5).gamma(0.5).overlayWarmup(5, \
                    from(0.0)) | TIMM-OVERLAY-WARMUP
            timm | 0.1 | StepLRScheduler(decay_rate=0.9, warmup_t=10, decay_t=1) | 0:0 1:0.01 10:0.1 11:0.09 \
                    30:0.0121576654591 60:0.000515377520732 | linear(0.0, \
                    0.1).over(10).then(step(0.1).every(1).gamma(0.9)) |
            timm | 0.1 | StepLRScheduler(decay_rate=0.3, warmup_t=1, warmup_lr_init=0.05, decay_t=7) | 0:0.05 1:0.1 \
                    8:0.03 9:0.03 30:0.00081 60:6.561e-06 | linear(0.05, \
                    0.1).over(1).then(step(0.1).every(7).gamma(0.3)) |
            timm | 0.1 | StepLRScheduler(decay_rate=0.1, decay_t=90) | 0:0.1 1:0.1 30:0.1 60:0.1 | \
                    step(0.1).every(90).gamma(0.1) |
            timm | 0.1 | TanhLRScheduler(t_initial=50) | 0:0.0999999168472 1:0.0999998759506 30:0.0880797077978 \
                    38:0.0231475216501 39:0.0167981614866 60:0 | curve(tanh(-7.0, 3.0), 0.1, 0.0).over(50) | \
                    TIMM-TANH-ENDS
            timm | 0.1 | TanhLRScheduler(warmup_t=5, warmup_lr_init=0.0001, warmup_prefix=True, t_initial=50) | \
                    0:0.0001 1:0.02008 5:0.0999999168472 6:0.0999998759506 30:0.0982013790038 60:0 | linear(1.0E-4, \
                    0.1).over(5).then(curve(tanh(-7.0, 3.0), 0.1, 0.0).over(50)) | TIMM-TANH-ENDS
            timm | 0.1 | TanhLRScheduler(cycle_decay=0.5, cycle_limit=3, t_initial=20) | 0:0.0999999168472 \
                    1:0.0999997739676 19:0.000669285092428 20:0.0499999584236 40:0.0249999792118 80:0 | \
                    warmRestarts(exponential(0.1, 0.5), constant(0.0)).first(20).cycles(3).along(tanh(-7.0, 3.0)) | \
                    TIMM-TANH-ENDS
            timm | 0.05 | TanhLRScheduler(lr_min=0.0001, cycle_mul=2.0, cycle_decay=0.7, cycle_limit=4, warmup_t=4, \
                    warmup_lr_init=1e-05, warmup_prefix=True, t_initial=7) | 0:1e-05 1:0.0125075 10:0.0021645451879 \
                    11:0.0349999709797 60:0.0171498272837 120:0.0001 | linear(1.0E-5, \
                    0.05).over(4).then(warmRestarts(exponential(0.05, 0.7), \
                    constant(1.0E-4)).first(7).cycles(4).lengthFactor(2.0).along(tanh(-7.0, 3.0))) | \
                    TIMM-RESTARTS-BY-LOGARITHM TIMM-TANH-ENDS
            timm | 0.1 | TanhLRScheduler(cycle_mul=1.5, cycle_limit=5, t_initial=8) | 0:0.0999999168472 \
                    1:0.0999989870009 7:0.00293122307514 8:0.0999999168472 60:0.0091430165018 120:0 | \
                    warmRestarts(0.1, 0.0).first(8).cycles(5).lengthFactor(1.5).along(tanh(-7.0, 3.0)) | \
                    TIMM-RESTARTS-BY-LOGARITHM TIMM-TANH-ENDS
            timm | 0.1 | TanhLRScheduler(lr_min=0.2, t_initial=30) | 0:0.100000083153 1:0.100000161959 \
                    20:0.133924363123 23:0.179139147267 24:0.188079707798 40:0.2 | curve(tanh(-7.0, 3.0), 0.1, \
                    0.2).over(30) | TIMM-TANH-ENDS
            timm | 0.1 | TanhLRScheduler(warmup_t=50, t_initial=40) | 0:0 1:0 35:0 70:0 | curve(tanh(-7.0, 3.0), \
                    0.1, 0.0).over(40).overlayWarmup(50, from(0.0)) | TIMM-OVERLAY-WARMUP TIMM-TANH-ENDS
            timm | 0.1 | TanhLRScheduler(cycle_mul=2.0, cycle_decay=0.5, cycle_limit=4, t_initial=100) | \
                    0:0.0999999168472 1:0.099999898437 99:0.000301841632471 100:0.0499999584236 402:0.0249965907418 \
                    1500:0 | warmRestarts(exponential(0.1, 0.5), \
                    constant(0.0)).first(100).cycles(4).lengthFactor(2.0).along(tanh(-7.0, 3.0)) | \
                    TIMM-RESTARTS-BY-LOGARITHM TIMM-TANH-ENDS
            timm | 0.1 | TanhLRScheduler(lb=-4.0, ub=4.0, t_initial=50) | 0:0.099966464987 1:0.0999538238423 \
                    21:0.0782449776423 22:0.0723121805124 30:0.0167981614866 60:0 | curve(tanh(-4.0, 4.0), 0.1, \
                    0.0).over(50) | TIMM-TANH-ENDS
            timm | 0.1 | TanhLRScheduler(lb=-6.0, t_initial=50) | 0:0.0999993855825 1:0.0999991193397 \
                    30:0.0768524783499 37:0.0210818293478 38:0.0157095468885 60:0 | curve(tanh(-6.0, 3.0), 0.1, \
                    0.0).over(50) | TIMM-TANH-ENDS
            timm | 0.1 | TanhLRScheduler(lb=-10.0, ub=1.0, lr_min=0.001, warmup_t=6, warmup_lr_init=0.001, \
                    warmup_prefix=True, t_initial=50) | 0:0.001 1:0.0175 30:0.0999921320649 56:0.001 57:0.001 \
                    60:0.001 | linear(0.001, 0.1).over(6).then(curve(tanh(-10.0, 1.0), 0.1, 0.001).over(50)) | \
                    TIMM-TANH-ENDS
            """);
    }
}
