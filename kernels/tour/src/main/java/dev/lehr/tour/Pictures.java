package dev.lehr.tour;

import static dev.lehr.schedule.Schedule.cosine;
import static dev.lehr.schedule.Schedule.interpolate;

import dev.lehr.plot.Figure;
import dev.lehr.plot.Picture;
import dev.lehr.plot.Plot;
import dev.lehr.recipe.Group;
import dev.lehr.recipe.Recipe;
import dev.lehr.schedule.Interpolation;
import dev.lehr.schedule.Run;
import dev.lehr.schedule.Schedule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// The pictures of the tour.
final class Pictures {
    private Pictures() {}

    /// All pictures, by the names of their files.
    static Map<String, Picture> of(Recipe recipe, Run run, List<Epoch> epochs) {
        Map<String, Picture> pictures = new LinkedHashMap<>();
        for (Group group : recipe.groups()) {
            pictures.put(
                    group.name(),
                    Plot.of(schedule(group, "lr"))
                            .over(run)
                            .title("Rate of group " + group.name())
                            .y("lr"));
        }
        pictures.put("momentum", momentum(recipe, run));
        pictures.put("policy", policy(recipe, run));
        pictures.put("policy-dark", policy(recipe, run).dark());
        pictures.put("cosine", cosineInFiveSteps());
        pictures.put("training", training(epochs));
        return pictures;
    }

    /// The rates of all groups in one plot.
    static Plot rates(Recipe recipe, Run run) {
        Plot plot = null;
        for (Group group : recipe.groups()) {
            Schedule rate = schedule(group, "lr");
            plot = plot == null ? Plot.of(group.name(), rate) : plot.and(group.name(), rate);
        }
        if (plot == null) {
            throw new IllegalArgumentException("a recipe without groups has no rates");
        }
        return plot.over(run).title("Rate of each group");
    }

    /// The momentum, which is the same in all groups.
    static Plot momentum(Recipe recipe, Run run) {
        return Plot.of(schedule(recipe.groups().head(), "momentum")).over(run).title("Momentum");
    }

    /// Everything that the policy schedules.
    static Figure policy(Recipe recipe, Run run) {
        Plot[] plots = recipe.groups()
                .map(group -> Plot.of(schedule(group, "lr")).over(run).title("lr of " + group.name()))
                .append(momentum(recipe, run).title("momentum of all"))
                .toJavaArray(Plot[]::new);
        return Figure.of(plots).columns(2).title("The YOLOv5 policy");
    }

    /// How the annealing factor of YOLOv5 comes out of a cosine, step by step. It ends at 0.2 of what it began with.
    static Figure cosineInFiveSteps() {
        Schedule cosine = cosine(1, -1).over(200);
        Schedule positive = cosine.plus(1);
        Schedule unit = positive.div(2);
        Schedule smaller = unit.times(1 - 0.2);
        Schedule annealing = smaller.plus(0.2);
        return Figure.of(
                        Plot.of(cosine).title("1.  cos(πt/T)"),
                        Plot.of(positive).title("2.  plus(1)"),
                        Plot.of(unit).title("3.  div(2)"),
                        Plot.of(smaller).title("4.  times(1 - 0.2)"),
                        Plot.of(annealing).title("5.  plus(0.2)"),
                        Plot.of("1", cosine)
                                .and("2", positive)
                                .and("3", unit)
                                .and("4", smaller)
                                .and("5", annealing)
                                .title("All five"))
                .title("A cosine becomes an annealing factor");
    }

    /// What came of it. Measurements are a polygon, and a polygon is a schedule.
    static Figure training(List<Epoch> epochs) {
        return Figure.of(
                Plot.of(polygon(epochs, Epoch::loss)).x("epoch").title("Loss"),
                Plot.of(polygon(epochs, epoch -> 100 * (1 - epoch.accuracy())))
                        .x("epoch")
                        .title("Test digits told wrong, in %"));
    }

    private static Schedule polygon(List<Epoch> epochs, ToDoubleFunction<Epoch> value) {
        Interpolation polygon = interpolate(0, value.applyAsDouble(epochs.getFirst()));
        for (Epoch epoch : epochs.subList(1, epochs.size())) {
            polygon = polygon.to(epoch.number(), value.applyAsDouble(epoch));
        }
        return polygon;
    }

    private static Schedule schedule(Group group, String hyper) {
        Schedule schedule = group.policy().schedules().get(hyper);
        if (schedule == null) {
            throw new IllegalArgumentException("group " + group.name() + " has no " + hyper);
        }
        return schedule;
    }
}
