package dev.lehr.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.checkpoint.TorchValue.Int;
import dev.lehr.checkpoint.TorchValue.Items;
import dev.lehr.checkpoint.TorchValue.None;
import dev.lehr.checkpoint.TorchValue.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Values that are not what a state dictionary is: all that is wrong is said at once.
class TorchOptimizerTest {
    private static TorchValue optimizer(TorchValue state, TorchValue... groups) {
        return TorchValue.dict(Map.of("state", state, "param_groups", new Items(List.of(groups))));
    }

    private static TorchValue group(Object... parameters) {
        return TorchValue.dict(Map.of(
                "params",
                new Items(Arrays.stream(parameters)
                        .map(p -> p instanceof Integer i ? new Int(i) : (TorchValue) new None())
                        .toList())));
    }

    @Test
    void somethingElse() {
        String problem = "an optimizer's state is not a dictionary with state and param_groups";
        assertThat(TorchOptimizer.of(new None()).getError()).containsExactly(problem);
        assertThat(TorchOptimizer.of(TorchValue.dict(Map.of())).getError()).containsExactly(problem);
        assertThat(TorchOptimizer.of(TorchValue.dict(Map.of("state", TorchValue.dict(Map.of()))))
                        .getError())
                .containsExactly(problem);
    }

    @Test
    void allProblemsAtOnce() {
        TorchValue state = new TorchValue.Dict(Map.of(
                new Int(0), TorchValue.dict(Map.of("step", new Int(1))),
                new Int(7), TorchValue.dict(Map.of()),
                new Int(1), new None(),
                new Text("x"), TorchValue.dict(Map.of())));
        TorchValue nameless = new TorchValue.Dict(Map.of(new Int(3), new None()));
        assertThat(TorchOptimizer.of(optimizer(state, group(0, 1, 0, "p"), group(1), nameless, new None()))
                        .getError())
                .containsExactlyInAnyOrder(
                        "the state of parameter Int[value=1] is not a dictionary",
                        "the state has \"x\", which is not the number of a parameter",
                        "group 0 has a parameter that is not a number",
                        "group 2 has member Int[value=3], which is not a text",
                        "group 2 has no list of parameters",
                        "group 3 is not a dictionary",
                        "group 3 has no list of parameters",
                        "parameter 0 is in the groups twice",
                        "parameter 1 is in the groups twice",
                        "parameter 7 has state but is in no group");
    }

    @Test
    void aModelIsTensorsOnly() {
        assertThat(TorchModel.tensors(new None()).getError()).containsExactly("a model's state is not a dictionary");
        TorchValue.Stored tensor = new TorchValue.Stored("s", TorchType.BOOL, 0, List.of(), List.of());
        TorchValue mixed =
                new TorchValue.Dict(Map.of(new Text("w"), tensor, new Text("epoch"), new Int(1), new Int(2), tensor));
        assertThat(TorchModel.tensors(mixed).getError())
                .containsExactlyInAnyOrder(
                        "member \"epoch\" of a model's state is not a tensor with a name",
                        "member Int[value=2] of a model's state is not a tensor with a name");
    }
}
