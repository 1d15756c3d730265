package dev.lehr.kernel;

import static dev.lehr.schedule.Schedule.cosine;
import static dev.lehr.schedule.Schedule.linear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lehr.schedule.Schedule;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ScheduleKernelTest {
    private static final Schedule RATE = linear(0.0, 0.01).over(1_000).then(cosine(0.01, 0.002).over(29_000));

    @Test
    void everyStepOfATraining() {
        ScheduleKernel kernel = ScheduleKernel.compile(RATE);
        double[] values = new double[30_200];
        kernel.fill(-100, values);
        for (int i = 0; i < values.length; i++) {
            double wanted = RATE.at(i - 100);
            assertThat(Columns.same(kernel.at(i - 100), wanted) && Columns.same(values[i], wanted)).as("step %s", i - 100).isTrue();
        }
    }

    @Test
    void refusesToBeAskedForNoStep() {
        ScheduleKernel kernel = ScheduleKernel.compile(RATE);
        assertThatIllegalArgumentException().isThrownBy(() -> kernel.at(Double.NaN)).withMessage("step must be a number but was NaN");
    }

    @Test
    void refusesRangesThatAreNotThere() {
        ScheduleKernel kernel = ScheduleKernel.compile(RATE);
        double[] values = new double[10];
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> kernel.fill(0, values, 3, 8));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> kernel.fill(0, values, -1, 2));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> kernel.fill(0, values, 0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> kernel.fill(Long.MAX_VALUE, values));
        assertThatIllegalArgumentException().isThrownBy(() -> kernel.fill((1L << 53) - 9, values));
        assertThat(values).containsOnly(0);
    }

    @Test
    void nothingToFill() {
        ScheduleKernel.compile(RATE).fill(5, new double[3], 3, 0);
        ScheduleKernel.compile(RATE).fill(5, new double[0]);
    }

    @Test
    void opaqueFunctionsAreCalled() {
        AtomicInteger calls = new AtomicInteger();
        Schedule counting = Schedule.of(step -> calls.incrementAndGet() * step);
        ScheduleKernel kernel = ScheduleKernel.compile(counting);
        assertThat(kernel.at(0.5)).isEqualTo(0.5);
        assertThat(kernel.at(2)).isEqualTo(4);
        double[] values = new double[3];
        kernel.fill(1, values);
        assertThat(values).containsExactly(3, 8, 15);
    }

    @Test
    void partsThatCountStepsTheirOwnWay() {
        Schedule schedule = Schedule.of(step -> step).take(10).then(Schedule.of(step -> -step)).plus(RATE);
        ScheduleKernel kernel = ScheduleKernel.compile(schedule);
        for (double step = -3; step < 30; step += 0.25) {
            assertThat(kernel.at(step)).isEqualTo(schedule.at(step));
        }
    }

    @Test
    void stackTraceShowsTheSchedule() {
        Schedule failing = linear(0.25, 1.5).over(7).then(Schedule.of(step -> {
            throw new ArithmeticException("no rate");
        }));
        ScheduleKernel kernel = ScheduleKernel.compile(failing);
        assertThat(catchThrowable(() -> kernel.at(8)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("no rate")
                .hasStackTraceContaining("in kernel of linear(0.25, 1.5).over(7).then(")
                .hasStackTraceContaining(" at step 8");
        assertThat(catchThrowable(() -> kernel.fill(5, new double[4])))
                .hasStackTraceContaining("in kernel of linear(0.25, 1.5).over(7).then(")
                .hasStackTraceContaining(" at 4 steps from 5 on");
    }

    @Test
    void saysWhatItIs() {
        assertThat(ScheduleKernel.compile(RATE)).hasToString("kernel of " + RATE);
        assertThat(ScheduleKernel.compile(RATE).schedule()).isEqualTo(RATE);
    }
}
