package dev.lehr.proof;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// What the values of a formula add up to: enclosed section by section with Taylor series, the widest enclosure
/// divided first.
final class Area {
    /// How much longer series take than bounds.
    private static final int JET = 6;

    private static final int ORDER = 8;

    /// From here on it is worth while to look for a period.
    private static final int MANY = 4096;

    /// Enclosures are made no tighter than this, relative to the sum of the absolute values.
    private static final double TIGHT = 0x1p-36;

    /// What the rounding of values may contribute to an enclosure that is not divided any further.
    private static final double NOISE = 0x1p-34;

    /// Where a curve goes through zero, its area is compared with this part of what it would be without signs.
    private static final double CANCELLED = 0x1p-12;

    private final Grid grid;
    private final Budget budget = Budget.large();
    private double seams;

    /// What the enclosures found so far are at most, added up without their signs.
    private double size;

    private Area(Grid grid) {
        this.grid = grid;
    }

    /// The part of the result that comes from one section.
    private record Part(Section section, Interval sum, boolean done) {
        double width() {
            return sum.isUnknown() ? Double.POSITIVE_INFINITY : sum.width();
        }
    }

    /// Encloses the sum of the values at all whole steps, or of the integral over all real ones.
    static Interval of(Grid grid, Formula formula, double first, double last) {
        Section whole = Section.of(grid, formula, first, last);
        return whole.isSettled() ? new Area(grid).enclose(whole) : Sum.of(whole);
    }

    /// The same for a section that is not taken apart into terms any further.
    static Interval ofOne(Section section) {
        return new Area(section.grid()).enclose(section);
    }

    private Interval enclose(Section whole) {
        Queue<Part> open = new PriorityQueue<>(Comparator.comparingDouble(part -> -part.width()));
        List<Interval> done = new ArrayList<>();
        add(whole, open, done);
        while (!open.isEmpty()) {
            Part widest = open.remove();
            if (widest.width() * (open.size() + 1) <= TIGHT * size || !isAffordable(widest.section())) {
                open.add(widest);
                break;
            }
            Section section = widest.section();
            if (section.opaque() && section.isSettled() || section.isSingle()) {
                return Interval.ALL;
            }
            size -= finite(widest.sum());
            List<Section> halves = section.halves();
            if (grid == Grid.REAL && !section.isSettled()) {
                slacken(section, halves.getFirst(), halves.getLast());
            }
            for (Section half : halves) {
                add(half, open, done);
            }
        }
        open.forEach(part -> done.add(part.sum()));
        Interval total = done.stream().reduce(Outward.ZERO, Outward::add);
        return Outward.around(total, seams);
    }

    private boolean isAffordable(Section section) {
        return budget.allows(section, section.isSettled() ? JET : 1);
    }

    private void add(Section section, Queue<Part> open, List<Interval> done) {
        Part part = part(section);
        size += finite(part.sum());
        if (part.done()) {
            done.add(part.sum());
        } else {
            open.add(part);
        }
    }

    private Part part(Section section) {
        Interval values = section.values();
        if (section.opaque()) {
            return new Part(section, Interval.ALL, false);
        }
        Interval plain = Outward.multiply(values, length(section));
        if (values.isPoint()) {
            return new Part(section, plain, true);
        }
        if (grid == Grid.WHOLE && section.isShort()) {
            return new Part(section, computed(section), true);
        }
        if (!section.isSettled()) {
            Interval cycles = section.count() > MANY ? byPeriod(section) : null;
            return cycles == null ? new Part(section, plain, false) : new Part(section, cycles, true);
        }
        Interval range = new Interval(section.first(), section.last());
        double middle = section.first() / 2 + section.last() / 2;
        Jet jet = Jet.of(section.formula(), middle, range, ORDER);
        if (jet == null) {
            return new Part(section, plain, grid == Grid.REAL && !(range.width() > Math.ulp(middle)));
        }
        Interval noise = Outward.multiply(new Interval(-jet.error(), jet.error()), length(section));
        Interval sum = Outward.add(series(jet, length(section)), noise);
        Interval best = sum.meets(plain) ? sum.intersect(plain) : sum;
        double own = Outward.magnitude(best) + Outward.magnitude(plain) * CANCELLED;
        boolean tight =
                best.width() <= TIGHT * own || best.width() <= 4 * noise.width() && noise.width() <= NOISE * own;
        return new Part(section, best, tight);
    }

    /// Where a decision turns, the computed step is a little off the exact one: by that times what it turns.
    private void slacken(Section whole, Section left, Section right) {
        double unit = Math.max(Math.ulp(whole.first()), Math.ulp(whole.last()));
        Interval values = whole.values();
        if (Double.isInfinite(values.width())) {
            Section before = left.part(Math.max(left.first(), left.last() - 8 * unit), left.last());
            Section after = right.part(right.first(), Math.min(right.last(), right.first() + 8 * unit));
            values = before.values().union(after.values());
        }
        seams += 4 * unit * values.width();
    }

    private double length(Section section) {
        return grid == Grid.WHOLE ? section.count() : section.last() - section.first();
    }

    private static double finite(Interval sum) {
        double magnitude = Outward.magnitude(sum);
        return magnitude < Double.POSITIVE_INFINITY ? magnitude : 0;
    }

    private static Interval computed(Section section) {
        Interval sum = Outward.ZERO;
        for (double step = section.first(); step <= section.last(); step = section.grid().after(step)) {
            sum = Outward.add(sum, Interval.of(section.at(step)));
        }
        return sum;
    }

    private static @Nullable Interval byPeriod(Section section) {
        OptionalLong period = Periods.any(section.formula());
        if (period.isEmpty() || section.grid() == Grid.REAL || section.count() < 4.0 * period.getAsLong()) {
            return null;
        }
        double size = period.getAsLong();
        double turns = Math.floor(section.count() / size);
        double seam = section.first() + turns * size;
        Interval one = of(section.grid(), section.formula(), section.first(), section.first() + size - 1);
        Interval all = Outward.multiply(one, turns);
        return seam > section.last()
                ? all
                : Outward.add(all, of(section.grid(), section.formula(), seam, section.last()));
    }

    /// Odd powers cancel around the middle; the last term encloses the rest.
    private Interval series(Jet jet, double n) {
        Interval sum = Outward.ZERO;
        for (int k = 0; k <= ORDER; k += 2) {
            Taylor taylor = k == ORDER ? jet.everywhere() : jet.centre();
            sum = Outward.add(sum, Outward.multiply(taylor.term(k), weight(k, n)));
        }
        return sum;
    }

    /// The sum, or the integral, of the `k`th powers of the distances from the middle.
    private Interval weight(int k, double n) {
        double square = n * n;
        double weight = grid == Grid.REAL
                ? 2 * Math.pow(n / 2, k + 1) / (k + 1)
                : switch (k) {
                    case 0 -> n;
                    case 2 -> n * (square - 1) / 12;
                    case 4 -> n * (square - 1) * (3 * square - 7) / 240;
                    case 6 -> n * (square - 1) * (3 * square * square - 18 * square + 31) / 1344;
                    default -> n * (square - 1) * (((5 * square - 55) * square + 239) * square - 381) / 11520;
                };
        return Outward.around(new Interval(weight, weight), k == 0 ? 0 : 32 * Math.ulp(weight));
    }
}
