package dev.lehr.plot;

import static dev.lehr.schedule.Schedule.constant;
import static dev.lehr.schedule.Schedule.linear;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.schedule.Schedule;
import org.junit.jupiter.api.Test;

/// Whole pictures in characters.
class CharactersTest {
    private static final Schedule UP = linear(0, 4).over(20);
    private static final Plot PLOT = Plot.of("up", UP)
            .and("", constant(3))
            .and("a rather long name of a curve", constant(1))
            .and("another rather long name of a curve", UP.times(0.5))
            .and("the fifth one", constant(2))
            .title("Rates")
            .y("lr");

    @Test
    void fiveCurvesAreToldApartByTheirDashes() {
        assertThat(PLOT.terminal(60, 14)).isEqualTo("""
                           Rates
                           lr   ⠤⠤⠤⠤ up   ⠄⠠ ⠄ a rather long name of a curve   ⠤⠤⠄⠠
                        4 ┤                                                   ⣀⣠⠤⠖⠒⠉
                          │                                            ⢀⣀⡤⠴⠒⠊⠉⠁
                          │⠒⠒ ⠐⠒⠂ ⠒⠒ ⠐⠒⠂ ⠒⠒ ⠐⠒⠂ ⠒⠒ ⠐⠒⠂ ⠒⠒ ⠐⠒⠂ ⠒⠒ ⣐⣲⠦⠖⠒⠛⠉⠐⠒⠂ ⠒⠒ ⠐⠒⠂ ⠒
                          │                               ⢀⣀⡤⠴⠒⠚⠉⠁
                        2 ┤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⣤⣤⠤⠴⠶⠯⠭⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⡤⢤⠤⡤⠤⠤⠤
                          │                  ⢀⣀⡤⠤⠖⠚⠉⠁            ⡀⢀⣠⠄⠠⠐⠒⠒ ⠁⠈⠉⠁
                          │⠄⠠ ⠄⠠ ⠄⠠ ⠄⠠ ⣄⣠⠤⠴⠲⠋⠍⠠ ⠄⠠ ⠄⡠⢀⣤⠤⠠⠔⠲⠒⠄⠢⠉⠍⠡ ⠄⠠ ⠄⠠ ⠄⠠ ⠄⠠ ⠄⠠ ⠄⠠
                          │      ⣀⡠⠤⠖⠚⢉⠁⣀⣠ ⠄⠠⠒⠒ ⠂⠉⠉⠁
                        0 ┤⣀⣤⠴⠖⠫⠟⠂⠐⠈⠉⠉
                          └┬─────────────┬─────────────┬─────────────┬─────────────┬
                           0             5            10            15            20
                                                     step""");
    }

    @Test
    void whereThereIsLittleRoomTheLegendIsCutOff() {
        assertThat(PLOT.terminal(26, 10)).isEqualTo("""
                           Rates
                           lr   ⠤⠤⠤⠤ up   ⠄⠠ ⠄ a r
                        4 ┤                  ⢀⣠⠤⠒⠋
                          │⠒⠒ ⠐⠒⠂ ⠒⠒ ⠐⠒⠂⢀⣒⠶⠖⠛⠛⠂ ⠒⠒
                        2 ┤⠤⠤⠤⠤⠤⠤⠤⠤⠤⣤⡤⠴⠾⠭⠤⠤⠤⠤⣤⡤⠤⠤⠤
                          │⠄⠠ ⠄⣠⣠⠴⠲⢉⣅⣠⠠⠄⠶⠒⠌⠠⠉⠄⠠ ⠄⠠
                        0 ┤⣠⡤⠒⠏⠓⠒⠂⠁
                          └┬─────┬────┬─────┬────┬
                           0     5   10    15   20
                                    step""");
    }

    @Test
    void threePlotsInTwoRows() {
        Plot left = Plot.of(UP).x("");
        Plot right = Plot.of("b", UP).over(10).title("right");
        Plot below = Plot.of(constant(-1)).over(7).y("v");
        assertThat(Figure.of(left, right, below).title("Both").columns(2).terminal(51, 17)).isEqualTo("""
                        Both
                        4 ┤                 ⢀⣠⠖⠋     right
                          │              ⣠⠴⠚⠉        ⠤⠤⠤⠤ b
                          │          ⢀⡤⠖⠋⠁        2 ┤              ⣀⣀⡤⠴⠒⠚⠉
                        2 ┤      ⢀⣠⠴⠚⠉            1 ┤      ⢀⣀⣠⠤⠴⠒⠋⠉⠁
                          │   ⣀⡤⠖⠋                0 ┤⣀⡤⠤⠖⠚⠉⠉
                        0 ┤⣠⠴⠋⠁                     └┬─────────┬─────────┬
                          └┬────┬────┬────┬────┬     0         5        10
                           0    5   10   15   20             step
                              v
                        -0.5 ┤
                             │
                        -1.0 ┤⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉
                        -1.5 ┤
                             └┬────┬────┬────┬──
                              0    2    4    6
                                     step""");
    }

    @Test
    void coloursBeginAndEndWithTheirCurves() {
        Plot plot = Plot.of("a", constant(0)).and("b", constant(1)).over(9);
        assertThat(plot.ansi(24, 9)).isEqualTo("""
                             \033[94m⠤⠤⠤⠤\033[0m a   \033[93m⠤⠤\033[0m \033[93m⠠\033[0m b
                        1.0 ┤\033[93m⠉⠉\033[0m \033[93m⠈⠉⠁\033[0m \033[93m⠉⠉\033[0m \033[93m⠈⠉⠁\033[0m \033[93m⠉⠉\033[0m \033[93m⠈⠉\033[0m
                            │
                        0.5 ┤
                            │
                          0 ┤\033[94m⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀\033[0m
                            └┬───┬───┬───┬───┬──
                             0   2   4   6   8
                                    step""");
    }

    @Test
    void aSeventhCurveHasTheColourOfTheFirst() {
        Plot plot = Plot.of("", constant(0)).over(9);
        for (int i = 1; i < 7; i++) {
            plot = plot.and(i == 6 ? "last" : "", constant(i));
        }
        assertThat(plot.ansi(40, 9).lines().findFirst().orElseThrow().strip()).startsWith("\033[94m");
        assertThat(plot.ansi(40, 9)).contains("\033[93m", "\033[92m", "\033[95m", "\033[96m", "\033[91m");
    }
}
