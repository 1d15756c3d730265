package dev.lehr.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.rule.Rules;
import org.junit.jupiter.api.Test;

class UpdateKernelTest {
    private static final UpdateKernel SGD = UpdateKernel.compile(Rules.sgd(), Lane.F32);

    @Test
    void saysWhatItWants() {
        assertThat(SGD.columns()).extracting(Formula.Variable::name).containsExactly("p", "g", "momentum_buffer");
        assertThat(SGD.inputs())
                .extracting(Formula.Variable::name)
                .containsExactly("t", "lr", "momentum", "dampening", "weight_decay", "nesterov", "maximize");
        assertThat(SGD.rule()).isEqualTo(Rules.sgd());
        assertThat(SGD.lane()).isEqualTo(Lane.F32);
        assertThat(SGD.phases()).isEqualTo(1);
        assertThat(SGD.reduces(0)).isFalse();
    }

    @Test
    void refusesHyperParametersThatDoNotGoTogether() {
        float[] parameter = {1, 2, 3};
        double[] uniforms = new double[SGD.uniforms()];
        uniforms[0] = 1;
        uniforms[5] = 1;
        Object[] columns = {parameter, new float[] {1, 1, 1}, new float[3]};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SGD.run(columns, 3, uniforms))
                .withMessage("SGD: Nesterov momentum requires a momentum and zero dampening");
        assertThat(parameter).containsExactly(1, 2, 3);
    }
}
