package dev.lehr.property.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.optim.Optimizer;
import dev.lehr.optim.Parameter;
import dev.lehr.optim.SparseGradient;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import dev.lehr.rule.Rules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Every recorded run of SparseAdam by an optimizer whose gradient has the rows that a step touches, bit for bit.
class SparseGoldenTest {
    @Test
    void everyRunHasTheSameBits() {
        List<Case> cases = GoldenTables.cases("optimizers")
                .filter(golden -> golden.fields().has("grads_sparse"))
                .toList();
        assertThat(cases).hasSize(12);
        cases.forEach(golden -> {
            if (golden.is("dtype", "float32")) {
                floats(golden);
            } else {
                doubles(golden);
            }
        });
    }

    private static void floats(Case golden) {
        Fields fields = golden.fields();
        float[] table = narrowed(fields.numbers("p0"));
        SparseGradient gradient = SparseGradient.ofFloats(1);
        Optimizer optimizer = Optimizer.of(recipe(fields), List.of(Parameter.sparse("words", table, gradient)));
        for (int step = 0; step < fields.rows("p").size(); step++) {
            Fields touched = fields.objects("grads_sparse").get(step);
            double[] indices = touched.numbers("indices");
            float[] values = narrowed(touched.numbers("values"));
            for (int i = 0; i < values.length; i++) {
                gradient.add((long) indices[i], values, i);
            }
            optimizer.step();
            optimizer.zeroGrad();
            assertThat(table).as(golden.id() + " step " + step).containsExactly(narrowed(fields.rows("p").get(step)));
        }
        assertThat(optimizer.state("words").get("exp_avg_sq"))
                .isEqualTo(narrowed(fields.fields("state_final").numbers("exp_avg_sq")));
    }

    private static void doubles(Case golden) {
        Fields fields = golden.fields();
        double[] table = fields.numbers("p0");
        SparseGradient gradient = SparseGradient.ofDoubles(1);
        Optimizer optimizer = Optimizer.of(recipe(fields), List.of(Parameter.sparse("words", table, gradient)));
        for (int step = 0; step < fields.rows("p").size(); step++) {
            Fields touched = fields.objects("grads_sparse").get(step);
            double[] indices = touched.numbers("indices");
            double[] values = touched.numbers("values");
            for (int i = 0; i < values.length; i++) {
                gradient.add((long) indices[i], values, i);
            }
            optimizer.step();
            optimizer.zeroGrad();
            assertThat(table).as(golden.id() + " step " + step).containsExactly(fields.rows("p").get(step));
        }
        assertThat(optimizer.state("words").get("exp_avg"))
                .isEqualTo(fields.fields("state_final").numbers("exp_avg"));
    }

    private static Recipe recipe(Fields fields) {
        Map<String, Double> hypers = new TorchRules().hypers(Rules.sparseAdam(), fields.fields("params"));
        Policy policy = Policy.of(Rules.sparseAdam());
        for (Map.Entry<String, Double> hyper : hypers.entrySet()) {
            policy = policy.with(hyper.getKey(), hyper.getValue());
        }
        return Recipe.all(policy);
    }

    private static float[] narrowed(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
