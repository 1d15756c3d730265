package dev.lehr.framework;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Schedulers of PyTorch that follow a curve. Rows are read by [Original]; the rates were recorded from the library
/// at work.
class RecordedCurvesTest {
    @ParameterizedTest
    @MethodSource
    void givesWhatWasRecorded(Original original) {
        original.check();
    }

    static Stream<Original> givesWhatWasRecorded() {
        return Original.rows("""
            torch 2.14.1 | 0.1 | CosineAnnealingLR(T_max=10) | 0:0.1 1:0.0975528258148 55:0.05 60:0.1 \
                    61:0.0975528258148 110:0 | cosine(0.1, 0.0).over(10) | TORCH-COSINE-REBOUND
            torch 2.14.1 | 0.1 | CosineAnnealingLR(T_max=1) | 0:0.1 1:0 55:0 109:0 110:0.1 | cosine(0.1, \
                    0.0).over(1) | TORCH-COSINE-REBOUND
            torch 2.14.1 | 0.1 | CosineAnnealingLR(eta_min=0.5, T_max=45) | 0:0.1 1:0.100487189948 45:0.5 \
                    46:0.499512810052 55:0.453208888624 110:0.265270364467 | cosine(0.1, 0.5).over(45) | \
                    TORCH-COSINE-REBOUND
            torch 1.13.1 | 0.05 | CosineAnnealingLR(T_max=110) | 0:0.05 1:0.0499898048207 55:0.025 \
                    109:1.01951792953e-05 110:0 | cosine(0.05, 0.0).over(110) | TORCH-COSINE-REBOUND
            torch 2.14.1 | 0.1&0.01&0.0005 | CosineAnnealingLR(eta_min=0.001, T_max=25) | 0:0.1&0.01&0.0005 \
                    1:0.0996096777151&0.00996451615592&0.000501971324671 25:0.001&0.001&0.001 \
                    26:0.00139032228493&0.00103548384408&0.000998028675329 \
                    30:0.0104536587784&0.00185942352531&0.000952254248594 \
                    60:0.0657963412216&0.00689057647469&0.000672745751406 | cosine(0.1, 0.001).over(25) & \
                    cosine(0.01, 0.001).over(25) & cosine(5.0E-4, 0.001).over(25) | TORCH-COSINE-REBOUND
            torch 1.13.1 | 0.1 | CosineAnnealingWarmRestarts(T_0=1) | 0:0.1 1:0.1 45:0.1 90:0.1 | warmRestarts(0.1, \
                    0.0).first(1) |
            torch 2.14.1 | 0.1 | CosineAnnealingWarmRestarts(eta_min=0.2, T_0=3) | 0:0.1 1:0.125 45:0.1 89:0.175 \
                    90:0.1 | warmRestarts(0.1, 0.2).first(3) |
            torch 2.14.1 | 1 | CosineAnnealingWarmRestarts(T_mult=4, T_0=2) | 0:1 1:0.5 9:0.0380602337444 10:1 \
                    45:0.998645228339 90:0.691341716183 | warmRestarts(1.0, 0.0).first(2).lengthFactor(4.0) |
            torch 2.14.1 | 0.1 by epoch | CosineAnnealingWarmRestarts(T_mult=2, eta_min=0.001, T_0=10) | 0:0.1 \
                    0.2:0.0999023230572 9.8:0.0010976769428 10:0.1 15:0.0855017856687 30:0.1 | warmRestarts(0.1, \
                    0.001).first(10).lengthFactor(2.0) | TORCH-RESTARTS-BY-LOGARITHM
            torch 1.13.1 | 0.05 | CyclicLR(step_size_up=2, mode='triangular2', base_lr=0.01, max_lr=0.1) | 0:0.01 \
                    1:0.055 2:0.1 3:0.055 40:0.01 80:0.01 mu1:0.85 mu2:0.8 mu3:0.85 | linear(0.0, \
                    0.09000000000000001).over(2).then(linear(0.09000000000000001, \
                    0.0).over(2)).repeat().times(step(1.0).every(4).gamma(0.5)).plus(0.01) | TORCH-CYCLIC-PHASE
            torch 2.14.1 | 0.05 | CyclicLR(step_size_up=7, step_size_down=7, mode='exp_range', gamma=0.99, \
                    base_lr=0.0, max_lr=1.0) | 0:0 1:0.141428571429 7:0.932065347907 8:0.790924023795 \
                    40:0.191134788163 80:0.255727550722 mu1:0.885857142857 mu7:0.806793465209 mu8:0.82090759762 | \
                    linear(0.0, 1.0).over(7).then(linear(1.0, 0.0).over(7)).repeat().times(formula("0.99 ^ \
                    t")).plus(0.0) | TORCH-CYCLIC-PHASE TORCH-CYCLIC-PER-STEP
            torch 1.13.1 | 0.05 | CyclicLR(step_size_up=5, base_lr=0.1, max_lr=0.1) | 0:0.1 1:0.1 40:0.1 80:0.1 \
                    mu1:0.88 mu40:0.9 mu80:0.9 | linear(0.1, 0.1).over(5).then(linear(0.1, 0.1).over(5)).repeat() | \
                    TORCH-CYCLIC-PHASE
            torch 2.14.1 | 0.05 | CyclicLR(step_size_up=1, step_size_down=1, base_lr=0.0001, max_lr=0.3) | 0:0.0001 \
                    1:0.3 40:0.0001 79:0.3 80:0.0001 mu1:0.8 mu40:0.9 mu79:0.8 | linear(1.0E-4, \
                    0.3).over(1).then(linear(0.3, 1.0E-4).over(1)).repeat() | TORCH-CYCLIC-PHASE
            torch 2.14.1 | 0.05 | CyclicLR(step_size_up=6, base_momentum=0.85, max_momentum=0.95, base_lr=0.01, \
                    max_lr=0.1) | 0:0.01 1:0.025 40:0.07 42:0.1 43:0.085 80:0.07 mu1:0.933333333333 \
                    mu40:0.883333333333 mu42:0.85 | linear(0.01, 0.1).over(6).then(linear(0.1, \
                    0.01).over(6)).repeat() | TORCH-CYCLIC-PHASE
            torch 2.14.1 | 0.05 | CyclicLR(step_size_up=2, cycle_momentum=False, base_lr=0.01, max_lr=0.1) | 0:0.01 \
                    1:0.055 40:0.01 78:0.1 79:0.055 80:0.01 | linear(0.01, 0.1).over(2).then(linear(0.1, \
                    0.01).over(2)).repeat() | TORCH-CYCLIC-PHASE
            torch 2.14.1 | 0.05 | CyclicLR(step_size_up=20, mode='exp_range', gamma=0.85, cycle_momentum=False, \
                    base_lr=0.01, max_lr=0.1) | 0:0.01 1:0.013825 2:0.0165025 3:0.0182906875 40:0.01 80:0.01 | \
                    linear(0.0, 0.09000000000000001).over(20).then(linear(0.09000000000000001, \
                    0.0).over(20)).repeat().times(formula("0.85 ^ t")).plus(0.01) | TORCH-CYCLIC-PHASE \
                    TORCH-CYCLIC-PER-STEP
            torch 2.14.1 | 0.05 | CyclicLR(step_size_up=10, step_size_down=4, cycle_momentum=False, base_lr=0.001, \
                    max_lr=0.006) | 0:0.001 1:0.0015 40:0.0035 42:0.001 43:0.0015 80:0.006 | linear(0.001, \
                    0.006).over(10).then(linear(0.006, 0.001).over(4)).repeat() | TORCH-CYCLIC-PHASE
            torch 1.13.1 | 0.05 | CyclicLR(step_size_up=5, scale_fn=inverse_time(k=0.01), scale_mode='iterations', \
                    base_lr=0.01, max_lr=0.1) | 0:0.01 1:0.0278217821782 5:0.0957142857143 6:0.0779245283019 \
                    30:0.01 60:0.01 mu1:0.880198019802 mu5:0.804761904762 mu6:0.824528301887 | linear(0.0, \
                    0.09000000000000001).over(5).then(linear(0.09000000000000001, \
                    0.0).over(5)).repeat().times(formula("1 / (t * 0.01 + 1)")).plus(0.01) | TORCH-CYCLIC-PHASE
            torch 2.14.1 | 0.05 Adam | CyclicLR(step_size_up=5, base_lr=0.01, max_lr=0.1) | 0:0.01 1:0.028 20:0.01 \
                    25:0.1 26:0.082 40:0.01 mu1:0.88 mu20:0.9 mu25:0.8 | linear(0.01, 0.1).over(5).then(linear(0.1, \
                    0.01).over(5)).repeat() | TORCH-CYCLIC-PHASE
            torch 1.13.1 | 0.01 | OneCycleLR(total_steps=50, max_lr=0.1) | 0:0.004 1:0.00520346021527 \
                    13:0.0987965397847 14:0.1 25:0.0775449388932 50:0.000201684495097 mu1:0.948746395609 \
                    mu13:0.851253604391 mu14:0.85 | cosine(0.004, 0.1).over(1).stretch(15).then(cosine(0.1, \
                    4.0E-7).over(1).stretch(35)) | TORCH-ONECYCLE-MINUS-ONE TORCH-ONECYCLE-OVERRUN
            torch 2.14.1 | 0.01 | OneCycleLR(epochs=50, steps_per_epoch=1, max_lr=0.1) | 0:0.004 1:0.00520346021527 \
                    13:0.0987965397847 14:0.1 25:0.0775449388932 50:0.000201684495097 mu1:0.948746395609 \
                    mu13:0.851253604391 mu14:0.85 | cosine(0.004, 0.1).over(1).stretch(15).then(cosine(0.1, \
                    4.0E-7).over(1).stretch(35)) | TORCH-ONECYCLE-MINUS-ONE TORCH-ONECYCLE-OVERRUN
            torch 1.13.1 | 0.01 | OneCycleLR(total_steps=100, three_phase=True, max_lr=0.1) | 0:0.004 \
                    1:0.00428137805659 29:0.1 30:0.0997186219434 50:0.0209254583305 100:6.26781079276e-06 \
                    mu1:0.949706897858 mu29:0.85 mu30:0.850293102142 | cosine(0.004, \
                    0.1).over(1).stretch(30).then(cosine(0.1, 0.004).over(1).stretch(30)).then(cosine(0.004, \
                    4.0E-7).over(1).stretch(40)) | TORCH-ONECYCLE-MINUS-ONE TORCH-ONECYCLE-OVERRUN
            torch 2.14.1 | 0.01 | OneCycleLR(total_steps=37, pct_start=0.5, max_lr=1.0) | 0:0.04 1:0.0477137974727 \
                    17:0.998067661118 18:0.998198751476 19:0.983866538001 37:0.00719601605797 mu1:0.94919647943 \
                    mu17:0.8502012853 mu18:0.850180125573 | cosine(0.04, \
                    1.0).over(1).stretch(18.5).then(cosine(1.0, 4.0E-6).over(1).stretch(18.5)) | \
                    TORCH-ONECYCLE-MINUS-ONE TORCH-ONECYCLE-OVERRUN
            torch 1.13.1 | 0.01 | OneCycleLR(total_steps=60, pct_start=0.1, div_factor=10.0, \
                    final_div_factor=100.0, max_lr=0.01) | 0:0.001 1:0.00185942352531 4:0.00914057647469 5:0.01 \
                    30:0.00558488410606 60:1.8450749435e-05 mu1:0.940450849719 mu4:0.859549150281 mu5:0.85 | \
                    cosine(0.001, 0.01).over(1).stretch(6).then(cosine(0.01, 1.0E-5).over(1).stretch(54)) | \
                    TORCH-ONECYCLE-MINUS-ONE TORCH-ONECYCLE-OVERRUN
            torch 2.14.1 | 0.01 | OneCycleLR(epochs=4, steps_per_epoch=23, cycle_momentum=False, max_lr=0.0003) | \
                    0:1.2e-05 1:1.30031458629e-05 25:0.000297436601056 26:0.000299638598688 46:0.000237693776456 \
                    92:1.79643778117e-07 | cosine(1.1999999999999999E-5, \
                    3.0E-4).over(1).stretch(27.599999999999998).then(cosine(3.0E-4, \
                    1.1999999999999998E-9).over(1).stretch(64.4)) | TORCH-ONECYCLE-MINUS-ONE TORCH-ONECYCLE-OVERRUN
            torch 1.13.1 | 0.01 | OneCycleLR(total_steps=80, base_momentum=0.8, max_momentum=0.99, max_lr=0.1) | \
                    0:0.004 1:0.00444707459026 22:0.0995529254097 23:0.1 40:0.0789336490747 80:7.90589344722e-05 \
                    mu1:0.989115164873 mu22:0.800884835127 mu23:0.8 | cosine(0.004, \
                    0.1).over(1).stretch(24).then(cosine(0.1, 4.0E-7).over(1).stretch(56)) | \
                    TORCH-ONECYCLE-MINUS-ONE TORCH-ONECYCLE-OVERRUN
            torch 2.14.1 | 0.01 | OneCycleLR(total_steps=10, pct_start=0.25, max_lr=0.1) | 0:0.004 1:0.076 \
                    2:0.0989073844072 3:0.0904508879153 5:0.0552266022577 10:0.00432310982696 mu1:0.875 \
                    mu2:0.851092619963 mu3:0.859549150281 | cosine(0.004, \
                    0.1).over(1).stretch(2.5).then(cosine(0.1, 4.0E-7).over(1).stretch(7.5)) | \
                    TORCH-ONECYCLE-MINUS-ONE TORCH-ONECYCLE-OVERRUN
            torch 2.14.1 | 0.01 | OneCycleLR(total_steps=33, pct_start=0.0, max_lr=0.1) | 0:0.0997735970343 \
                    1:0.0990964384774 17:0.0428844865493 32:4e-07 33:0.00022680296573 mu1:0.850903565137 \
                    mu17:0.907115741914 mu32:0.95 | cosine(0.1, 4.0E-7).over(1).stretch(33) | \
                    TORCH-ONECYCLE-MINUS-ONE TORCH-ONECYCLE-OVERRUN
            torch 1.13.1 | 0.01 | OneCycleLR(total_steps=40, pct_start=0.9, anneal_strategy='linear', max_lr=0.1) | \
                    0:0.004 1:0.00674285714286 20:0.0588571428571 35:0.1 36:0.0750001 40:-0.0249995 \
                    mu1:0.947142857143 mu20:0.892857142857 mu35:0.85 | linear(0.004, \
                    0.1).over(1).stretch(36).then(linear(0.1, 4.0E-7).over(1).stretch(4)) | \
                    TORCH-ONECYCLE-MINUS-ONE TORCH-ONECYCLE-OVERRUN
            torch 2.14.1 | 0.01 | OneCycleLR(total_steps=3, max_lr=0.1) | 0:0.0994415435451 1:0.0462637102667 \
                    2:4e-07 3:0.0462637102667 mu1:0.903736504679 mu2:0.95 mu3:0.903736504679 | cosine(0.004, \
                    0.1).over(1).stretch(0.8999999999999999).then(cosine(0.1, 4.0E-7).over(1).stretch(2.1)) | \
                    TORCH-ONECYCLE-MINUS-ONE TORCH-ONECYCLE-OVERRUN
            torch 2.14.1 | 0.01 | OneCycleLR(total_steps=90, div_factor=1.0, final_div_factor=1.0, max_lr=5e-05) | \
                    0:5e-05 1:5e-05 45:5e-05 90:5e-05 mu1:0.949635443705 mu45:0.870812816388 mu90:0.949937846061 | \
                    cosine(5.0E-5, 5.0E-5).over(1).stretch(27).then(cosine(5.0E-5, 5.0E-5).over(1).stretch(63)) | \
                    TORCH-ONECYCLE-MINUS-ONE TORCH-ONECYCLE-OVERRUN
            torch 2.14.1 | 0.01 Adam | OneCycleLR(total_steps=50, max_lr=0.1) | 0:0.004 1:0.00520346021527 \
                    13:0.0987965397847 14:0.1 25:0.0775449388932 50:0.000201684495097 mu1:0.948746395609 \
                    mu13:0.851253604391 mu14:0.85 | cosine(0.004, 0.1).over(1).stretch(15).then(cosine(0.1, \
                    4.0E-7).over(1).stretch(35)) | TORCH-ONECYCLE-MINUS-ONE TORCH-ONECYCLE-OVERRUN
            torch 1.13.1 | 0.05&0.05 | OneCycleLR(total_steps=44, max_lr=[0.1, 0.01]) | 0:0.004&0.0004 \
                    1:0.00558266921002&0.000558266921002 11:0.0977264982786&0.00977264982786 \
                    12:0.0999363563145&0.00999363563145 22:0.0770321327446&0.00770321327446 \
                    44:0.000260272317656&2.60272317656e-05 mu1:0.94835138624&0.94835138624 \
                    mu11:0.85236823096&0.85236823096 mu12:0.850066295506&0.850066295506 | cosine(0.004, \
                    0.1).over(1).stretch(13.2).then(cosine(0.1, 4.0E-7).over(1).stretch(30.8)) & cosine(4.0E-4, \
                    0.01).over(1).stretch(13.2).then(cosine(0.01, 4.0E-8).over(1).stretch(30.8)) | \
                    TORCH-ONECYCLE-MINUS-ONE TORCH-ONECYCLE-OVERRUN
            torch 2.14.1 | 0.1 | SWALR(anneal_epochs=5, anneal_strategy='linear', swa_lr=0.05) | 0:0.1 1:0.09 \
                    5:0.05 6:0.05 23:0.05 45:0.05 | linear(0.1, 0.05).over(5) |
            torch 2.14.1 | 0.1 | SWALR(anneal_epochs=0, swa_lr=0.01) | 0:0.01 1:0.01 23:0.01 45:0.01 | cosine(0.1, \
                    0.01).over(0) |
            torch 1.13.1 | 0.1 | SWALR(swa_lr=0.1) | 0:0.1 1:0.1 23:0.1 45:0.1 | cosine(0.1, 0.1).over(10) |
            torch 2.14.1 | 0.1 | SWALR(anneal_epochs=8, swa_lr=0.0) | 0:0.1 1:0.0961939766256 7:0.00380602337444 \
                    8:0 23:0 45:0 | cosine(0.1, 0.0).over(8) |
            """);
    }
}
