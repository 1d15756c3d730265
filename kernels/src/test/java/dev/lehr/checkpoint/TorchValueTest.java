package dev.lehr.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.checkpoint.TorchValue.Int;
import dev.lehr.checkpoint.TorchValue.Text;
import org.junit.jupiter.api.Test;

class TorchValueTest {
    @Test
    void keysHaveAnOrder() {
        assertThat(new Int(Long.MIN_VALUE)).isLessThan(new Int(1)).isEqualByComparingTo(new Int(Long.MIN_VALUE));
        assertThat(new Text("a")).isLessThan(new Text("b")).isEqualByComparingTo(new Text("a"));
    }
}
