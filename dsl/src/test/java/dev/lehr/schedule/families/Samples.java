package dev.lehr.schedule.families;

import static dev.lehr.schedule.Families.cyclic;
import static dev.lehr.schedule.Families.firstStepRamp;
import static dev.lehr.schedule.Families.inverseSqrt;
import static dev.lehr.schedule.Families.inverseTime;
import static dev.lehr.schedule.Families.noam;
import static dev.lehr.schedule.Families.normalNoise;
import static dev.lehr.schedule.Families.oneCycle;
import static dev.lehr.schedule.Families.polygon;
import static dev.lehr.schedule.Families.powerLaw;
import static dev.lehr.schedule.Families.table;
import static dev.lehr.schedule.Families.triStage;
import static dev.lehr.schedule.Families.uniformNoise;
import static dev.lehr.schedule.Families.warmRestarts;
import static dev.lehr.schedule.Families.wsd;
import static dev.lehr.schedule.Schedule.constant;
import static dev.lehr.schedule.Schedule.cosine;
import static dev.lehr.schedule.Schedule.curve;
import static dev.lehr.schedule.Schedule.exponential;
import static dev.lehr.schedule.Schedule.formula;
import static dev.lehr.schedule.Schedule.linear;
import static dev.lehr.schedule.Schedule.piecewise;

import dev.lehr.schedule.Continuation;
import dev.lehr.schedule.Edge;
import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;

/// One schedule at least of every family and every combinator.
public final class Samples {
    private Samples() {}

    static List<Profile> profiles() {
        return List.of(
                Profile.linear(),
                Profile.polynomial(0.9),
                Profile.polynomial(3),
                Profile.sqrt(),
                Profile.square(),
                Profile.cosine(),
                Profile.cosine().exponent(2),
                Profile.cosine().cycles(2.5),
                Profile.cosine().exponent(0.5).cycles(1.5),
                Profile.exponential(1e-3),
                Profile.exponential(8),
                Profile.halving(),
                Profile.tanh(),
                Profile.tanh(-1, 5),
                Profile.sigmoid(),
                Profile.rex(),
                Profile.rex().kDecay(1.5),
                Profile.cosine().kDecay(2));
    }

    public static List<Schedule> schedules() {
        List<Schedule> all = new ArrayList<>(List.of(
                inverseTime(0.1, 0.5),
                inverseTime(-0.1, 0),
                inverseTime(0.1, 0.5).every(7).power(0.75).heldEach(7),
                inverseSqrt(0.1, 8),
                inverseSqrt(0.1, 8).warmup(8),
                noam(512, 10),
                cyclic(0.01, 0.1).up(4).down(6).rate(),
                cyclic(0.01, 0.1).up(4).down(0).rate(),
                cyclic(0.1, 0.01).up(5).halving().rate(),
                cyclic(0.01, 0.1)
                        .up(5)
                        .scaledEachStep(exponential(1, 0.9).before(Edge.HOLD))
                        .rate(),
                cyclic(0.01, 0.1).up(4).down(6).momentum(0.85, 0.95),
                oneCycle(0.1).over(20).rate(),
                oneCycle(0.1)
                        .over(20)
                        .lastStep()
                        .threePhase()
                        .anneal(Profile.linear())
                        .momentum(),
                warmRestarts(1, 0.1).first(3),
                warmRestarts(1, 0.1).first(3).lengthFactor(2).peakFactor(0.5).floorFactor(0.9),
                warmRestarts(1, 0.1).first(3).lengthFactor(1.5).cycles(3).along(Profile.rex()),
                warmRestarts(1, 0.1).first(6).lengthFactor(0.5),
                warmRestarts(piecewise(1).at(2, 0.5), constant(0.1)).first(4),
                wsd(0.1).warmup(4).stable(8).decay(8),
                wsd(0.1).stable(8).decay(8, Profile.sqrt(), 0.01),
                triStage(0.1, 4, 8, 8, 0.01, 0.01),
                powerLaw(0.1, -0.5, 0.05),
                powerLaw(0.1, 2, 5),
                table(0.1, 0.3, 0.2),
                polygon(0.1, 0.3, 0.2),
                firstStepRamp(0.1, 10),
                uniformNoise(42, -1, 3),
                constant(0.1).times(normalNoise(42, 0.1, 0.25).plus(1)),
                normalNoise(-1, 2, Double.POSITIVE_INFINITY),
                cosine(1, 0.1).over(10).reverse(),
                table(0.1, 0.3, 0.2).reverse(),
                cosine(1, 0.1).over(10).mirror(),
                cosine(1, 0).over(10).lerp(constant(0.5), 0.25),
                cosine(1, 0)
                        .over(10)
                        .lerp(linear(0.9, 0.2).over(5), linear(-0.5, 1.5).over(12)),
                linear(1, 9).over(8).map(formula("sqrt(t)")),
                linear(0, 1).over(8).mapRange(0.2, 0.8, cosine(5, 6)),
                linear(0, 1).over(8).take(6).decayTo(0.1, Profile.cosine()).over(10),
                linear(0, 1).over(8).splice(3, cosine(1, 0).over(10), Continuation.CONTINUE_VALUE),
                cosine(1, 0).over(10).retarget(4, 19, Continuation.CONTINUE_VALUE),
                cosine(1, 0).over(10).retarget(4, 19, Continuation.KEEP_SHAPE)));
        for (Profile profile : profiles()) {
            all.add(curve(profile, 0.3, -0.1).over(10));
            all.add(curve(profile, 0.001, 0.7).over(7.5));
        }
        for (Edge edge : List.of(Edge.HOLD, Edge.REPEAT, Edge.MIRROR, Edge.EXTRAPOLATE)) {
            all.add(linear(1, 3).over(6).before(edge));
            all.add(cosine(1, 3).over(6).beyond(edge));
        }
        return all;
    }
}
