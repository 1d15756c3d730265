package dev.lehr.text;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Op;
import dev.lehr.schedule.NamedFunction;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.Sequential;
import dev.lehr.schedule.Written;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/// Schedules at random, of every record that [Schedule] permits: a new one is generated as soon as it is permitted.
final class RandomSchedules {
    /// What `function("identity@v1")` stands for in what is generated.
    static final NamedFunction FUNCTION = new NamedFunction("identity@v1", step -> step);

    static final Names NAMES = Names.none().function(FUNCTION.name(), FUNCTION.function());

    static final List<Class<?>> SHAPES = List.copyOf(Shapes.of(Schedule.class).values());

    private static final double[] NUMBERS = {
        0,
        -0.0,
        1,
        2,
        3,
        10,
        30,
        0.1,
        0.5,
        0.9,
        1e-4,
        -1,
        -0.25,
        1e3,
        12345.678,
        1e15,
        1e16,
        4.9e-324,
        1.7976931348623157e308,
        1.0 / 3
    };

    private final Random random;

    /// How often each record was generated.
    final Map<Class<?>, Integer> counts = new HashMap<>();

    RandomSchedules(long seed) {
        random = new Random(seed);
    }

    /// A schedule with at most so many levels of schedules below it.
    Schedule next(int levels) {
        while (true) {
            Class<?> shape = SHAPES.get(random.nextInt(SHAPES.size()));
            boolean composite = Arrays.stream(shape.getRecordComponents())
                    .anyMatch(part -> part.getGenericType().toString().contains(Schedule.class.getName()));
            Schedule made = composite && levels == 0 ? null : (Schedule) record(shape, levels);
            if (made instanceof Sequential(List<Schedule> pieces)) {
                made = Schedule.sequential(pieces.toArray(Schedule[]::new));
            }
            if (made != null) {
                counts.merge(made.getClass(), 1, Integer::sum);
                return made;
            }
        }
    }

    /// A record with components at random; null if its constructor refuses 40 of them.
    private Object record(Class<?> type, int levels) {
        if (type == NamedFunction.class) {
            return FUNCTION;
        }
        RecordComponent[] components = type.getRecordComponents();
        for (int attempt = 0; attempt < 40; attempt++) {
            try {
                Class<?>[] types =
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
                Object[] values = new Object[components.length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = value(components[i].getGenericType(), levels);
                }
                return type.getConstructor(types).newInstance(values);
            } catch (InvocationTargetException refused) {
                if (!(refused.getCause() instanceof IllegalArgumentException)) {
                    throw new AssertionError(type + " threw something else than an IllegalArgumentException", refused);
                }
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(type + " cannot be generated", e);
            }
        }
        return null;
    }

    private Object value(Type type, int levels) {
        if (type instanceof ParameterizedType list) {
            return list(list.getActualTypeArguments()[0], levels);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == double.class || raw == Double.class) {
            return number();
        } else if (raw == long.class) {
            return (long) random.nextInt(-3, 100);
        } else if (raw == int.class) {
            return random.nextInt(-3, 100);
        } else if (raw == boolean.class) {
            return random.nextBoolean();
        } else if (raw == Schedule.class) {
            return next(levels - 1);
        } else if (raw == Formula.class) {
            return formula(3);
        } else if (raw.isEnum()) {
            return raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)];
        } else if (raw.isSealed()) {
            List<Class<?>> permitted = List.copyOf(Shapes.of(raw).values());
            Object made = levels == 0 ? null : record(permitted.get(random.nextInt(permitted.size())), levels - 1);
            return made == null ? value(type, Math.max(1, levels - 1)) : made;
        }
        Object made = record(raw, levels);
        return made == null ? value(type, levels) : made;
    }

    private Formula formula(int levels) {
        Op[] ops = {Op.ADD, Op.SUB, Op.MUL, Op.DIV, Op.NEG, Op.POW, Op.MIN, Op.COS, Op.FLOOR, Op.SELECT, Op.LT};
        Op op = ops[random.nextInt(ops.length)];
        if (levels == 0 || random.nextInt(6) == 0) {
            return random.nextBoolean() ? Written.STEP : Formula.constant(Math.abs(number()) % 1e6);
        }
        List<Formula> arguments =
                Stream.generate(() -> formula(levels - 1)).limit(op.arity()).toList();
        return op == Op.SELECT
                ? Formula.select(arguments.get(0), () -> arguments.get(1), () -> arguments.get(2))
                : Formula.apply(op, arguments);
    }

    private List<Object> list(Type element, int levels) {
        int size = random.nextInt(4) + (element == Double.class ? 0 : 2);
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Object value = value(element, levels);
            boolean endless =
                    value instanceof Schedule piece && piece.length() == Double.POSITIVE_INFINITY && i < size - 1;
            list.add(endless ? ((Schedule) value).take(random.nextInt(100)) : value);
        }
        if (element == Double.class) {
            list.sort(null);
        }
        return list;
    }

    private double number() {
        return switch (random.nextInt(5)) {
            case 0 -> NUMBERS[random.nextInt(NUMBERS.length)];
            case 1 -> random.nextInt(1, 50);
            case 2 -> random.nextDouble();
            case 3 -> random.nextInt(100) == 0 ? Double.POSITIVE_INFINITY : random.nextInt(1, 1000) / 8.0;
            default -> random.nextGaussian() * Math.pow(10, random.nextInt(-8, 8));
        };
    }
}
