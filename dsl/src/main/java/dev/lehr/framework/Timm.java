package dev.lehr.framework;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.MultiStep;
import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import java.util.function.Supplier;

/// The schedulers of timm, without their noise, which needs PyTorch's random numbers.
final class Timm {
    private Timm() {}

    static Table library() {
        return new Table(TreeMap.<String, Table.Reader>empty()
                .put("CosineLRScheduler", Timm::cosine)
                .put("PolyLRScheduler", Timm::polynomial)
                .put("TanhLRScheduler", Timm::tanh)
                .put("StepLRScheduler", Timm::step)
                .put("MultiStepLRScheduler", Timm::multiStep)
                .put("PlateauLRScheduler", TimmPlateau::read));
    }

    private static Supplier<Seq<Imported>> cosine(Arguments given, Setting setting) {
        TimmCycles cycles = TimmCycles.read(given);
        double k = decay(given);
        TimmWarmup warmup = TimmWarmup.read(given, false);
        return () -> setting.groups().map(group -> cycles.imported(
                group.rate(),
                warmup,
                (t, length) -> t.pow(k)
                        .times(Math.PI)
                        .div(length.pow(k))
                        .cos()
                        .plus(1),
                0.5,
                Profile.cosine().kDecay(k)));
    }

    private static double decay(Arguments given) {
        double k = given.number("k_decay", 1);
        given.above("k_decay", 0, k);
        return k;
    }

    private static Supplier<Seq<Imported>> polynomial(Arguments given, Setting setting) {
        TimmCycles cycles = TimmCycles.read(given);
        double k = decay(given);
        double power = given.number("power", 0.5);
        given.above("power", 0, power);
        TimmWarmup warmup = TimmWarmup.read(given, false);
        return () -> setting.groups().map(group -> cycles.imported(
                group.rate(),
                warmup,
                (t, length) -> constant(1).minus(t.pow(k).div(length.pow(k))).pow(power),
                1,
                Profile.polynomial(power).kDecay(k)));
    }

    private static Supplier<Seq<Imported>> tanh(Arguments given, Setting setting) {
        TimmCycles cycles = TimmCycles.read(given);
        double lower = given.number("lb", -7);
        double upper = given.number("ub", 3);
        given.check(lower < upper, "lb", "be < ub, " + upper + ",", lower);
        TimmWarmup warmup = TimmWarmup.read(given, false).toCurve();
        return () -> setting.groups()
                .map(group -> cycles.imported(
                        group.rate(),
                        warmup,
                        (t, length) -> {
                            Formula part = t.div(length);
                            Formula x = constant(1).minus(part).times(lower).plus(part.times(upper));
                            return constant(1).minus(Steps.tanh(x));
                        },
                        0.5,
                        Profile.tanh(lower, upper)))
                .map(imported -> Imported.of(
                        imported.faithful(), imported.clean(), imported.quirks().append(Quirk.TIMM_TANH_ENDS)));
    }

    private static Supplier<Seq<Imported>> step(Arguments given, Setting setting) {
        double size = given.number("decay_t");
        given.above("decay_t", 0, size);
        double rate = given.number("decay_rate", 1);
        TimmWarmup warmup = TimmWarmup.read(given, true);
        return () -> setting.groups().map(group -> {
            Schedule clean = Schedule.step(group.rate()).every(size).gamma(rate);
            return Imported.of(
                    warmup.before(
                            t -> constant(rate).pow(Steps.floorDiv(t, size)).times(group.rate()), group.rate()),
                    warmup.clean(clean),
                    warmup.quirks());
        });
    }

    private static Supplier<Seq<Imported>> multiStep(Arguments given, Setting setting) {
        Vector<Double> milestones = given.numbers("decay_t");
        given.check(
                milestones.sorted().equals(milestones) && milestones.forAll(milestone -> milestone >= 0),
                "decay_t",
                "be >= 0 and in rising order",
                milestones);
        double rate = given.number("decay_rate", 1);
        TimmWarmup warmup = TimmWarmup.read(given, true);
        return () -> setting.groups().map(group -> Imported.of(
                warmup.before(
                        t -> Steps.pieces(
                                t.plus(1),
                                milestones.asJava(),
                                passed -> constant(Steps.value(constant(rate).pow(passed)) * group.rate())),
                        group.rate()),
                warmup.clean(new MultiStep(group.rate(), milestones.asJava(), rate)),
                warmup.quirks().append(Quirk.TIMM_MULTISTEP_EARLY)));
    }
}
