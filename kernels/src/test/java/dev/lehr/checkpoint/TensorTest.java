package dev.lehr.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TensorTest {
    @Test
    void knowsItsShape() {
        Tensor tensor = Tensor.of("w", List.of(2L, 3L), new double[6]);
        assertThat(tensor.name()).isEqualTo("w");
        assertThat(tensor.type()).isEqualTo(NumberType.F64);
        assertThat(tensor.shape()).containsExactly(2L, 3L);
        assertThat(tensor.length()).isEqualTo(6);
        assertThat(Tensor.of("w", new float[7]).shape()).containsExactly(7L);
        assertThat(Tensor.scalar("w", 1L).shape()).isEmpty();
        assertThat(Tensor.scalar("w", 0.5).shape()).isEmpty();
        assertThat(Tensor.scalar("w", 0.5).type()).isEqualTo(NumberType.F64);
        assertThat(Tensor.of("w", List.of(1L << 49), NumberType.F32, (_, _) -> {})
                        .length())
                .isEqualTo(1L << 49);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "__metadata__"})
    void refusesNames(String name) {
        assertThatThrownBy(() -> Tensor.scalar(name, 1L))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name of a tensor must not be empty or __metadata__ but was \"" + name + "\"");
    }

    @Test
    void refusesShapes() {
        assertThatThrownBy(() -> Tensor.of("w", List.of(2L, 3L), new float[5]))
                .hasMessage("shape of w must have 5 elements but was [2, 3]");
        assertThatThrownBy(() -> Tensor.of("w", List.of(), new float[0]))
                .hasMessage("shape of w must have 0 elements but was []");
        assertThatThrownBy(() -> Tensor.of("w", List.of(-1L, -1L), new float[1]))
                .hasMessage("shape of w must have lengths from 0 to 2^49 and fewer than 2^60 bytes but was [-1, -1]");
        assertThatThrownBy(() -> Tensor.of("w", List.of(1L << 49, 1L << 49), NumberType.F32, (_, _) -> {}))
                .hasMessageStartingWith("shape of w must have lengths from 0 to 2^49 and fewer than 2^60 bytes");
        assertThatThrownBy(() -> Tensor.of("w", List.of((1L << 49) + 1), NumberType.F32, (_, _) -> {}))
                .hasMessageStartingWith("shape of w must have lengths from 0 to 2^49 and fewer than 2^60 bytes");
        assertThatThrownBy(() -> Tensor.of("w", List.of(1L << 30, 1L << 30), NumberType.F32, (_, _) -> {}))
                .hasMessageStartingWith("shape of w must have lengths from 0 to 2^49 and fewer than 2^60 bytes");
        assertThatThrownBy(() -> Tensor.of("w", Collections.nCopies(65, 1L), new float[1]))
                .hasMessage("shape of w must have at most 64 dimensions but was 65");
        assertThatThrownBy(() -> Tensor.of("w", List.of(1L), NumberType.F32, MemorySegment.ofArray(new byte[7])))
                .hasMessage("memory of w must be a multiple of 4 bytes but was 7 bytes");
    }
}
