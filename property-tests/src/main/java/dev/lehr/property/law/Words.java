package dev.lehr.property.law;

import dev.lehr.kernel.Target;
import dev.lehr.rule.Shape;
import dev.lehr.schedule.Schedule;
import java.util.regex.Pattern;

/// How things are called in reports.
final class Words {
    /// What a lambda prints as.
    private static final Pattern LAMBDA = Pattern.compile("\\S*\\$\\$Lambda[^@\\s]*@[0-9a-f]+");

    private Words() {}

    /// The source line of a schedule, with `step -> ...` for what has none.
    static String of(Schedule schedule) {
        return LAMBDA.matcher(schedule.toString()).replaceAll("step -> ...");
    }

    /// ` on a 2 x 3 matrix`; nothing for a vector.
    static String of(Shape shape) {
        String matrix = shape.rows() + " x " + shape.columns() + " matrix";
        if (shape.matrices() > 1) {
            return " on " + shape.matrices() + " matrices, each a " + matrix;
        }
        return shape.rank() < 2 ? "" : " on a " + matrix;
    }

    /// What a kernel is compiled for.
    static String of(Target target) {
        return target.isScalar() ? "single numbers" : target.toString();
    }
}
