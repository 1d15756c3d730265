package dev.lehr.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.kernel.Language.News;
import dev.lehr.kernel.Language.Words;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// A failing function of the user's is reported as it is, with a note of the rule in whose kernel it was called.
class FailingFunctionTest {
    private static Throwable failure(Function<Words, Formula> argument, Throwable... earlier) {
        RuntimeException thrown = new ArithmeticException("no root");
        List.of(earlier).forEach(thrown::addSuppressed);
        UpdateKernel kernel = UpdateKernel.compile(
                Language.rule("rooted", w -> {
                    DoubleUnaryOperator root = _ -> {
                        throw thrown;
                    };
                    return News.of(w.p().minus(Formula.call("root", root, argument.apply(w))));
                }),
                Lane.F64);
        Object[] columns = {new double[3], new double[3], new double[3]};
        Throwable caught = catchThrowable(() -> kernel.run(columns, 3, new double[kernel.uniforms()]));
        assertThat(caught).isSameAs(thrown);
        return caught;
    }

    @Test
    void ofElements() {
        assertThat(failure(Words::g).getSuppressed())
                .extracting(Throwable::getMessage)
                .containsExactly("in kernel of rooted");
    }

    @Test
    void ofUniforms() {
        assertThat(failure(Words::a).getSuppressed())
                .extracting(Throwable::getMessage)
                .containsExactly("in kernel of rooted");
    }

    @Test
    void whoHasNotedItBeforeIsNotOverruled() {
        assertThat(failure(Words::g, new IllegalStateException("in an inner kernel")).getSuppressed())
                .extracting(Throwable::getMessage)
                .containsExactly("in an inner kernel");
    }
}
