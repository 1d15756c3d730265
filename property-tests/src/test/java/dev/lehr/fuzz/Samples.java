package dev.lehr.fuzz;

import dev.lehr.property.Schedules;
import dev.lehr.schedule.Schedule;
import dev.lehr.text.ScheduleText;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/// Schedules at random, the same in each run: what good documents are made from.
final class Samples {
    private static final int SEED = 20250916;
    private static final int MOST = 200;
    private static final int LONGEST = 600;

    /// Some schedules that have a text, which is not long and mentions no function.
    static final List<Schedule> SCHEDULES = schedules();

    private Samples() {}

    private static List<Schedule> schedules() {
        Schedule[][] sampled = new Schedule[1][];
        JqwikSession.run(() -> {
            RandomGenerator<Schedule> generator = Schedules.any().generator(1000, false);
            Random random = new Random(SEED);
            sampled[0] = Stream.generate(() -> generator.next(random).value())
                    .filter(schedule -> ScheduleText.print(schedule)
                            .exists(text -> text.length() <= LONGEST
                                    && ScheduleText.parse(text).isValid()))
                    .limit(MOST)
                    .toArray(Schedule[]::new);
        });
        return List.of(sampled[0]);
    }

    /// A schedule by a number.
    static Schedule schedule(int index) {
        return SCHEDULES.get(Math.floorMod(index, SCHEDULES.size()));
    }
}
