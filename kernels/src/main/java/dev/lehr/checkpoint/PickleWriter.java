package dev.lehr.checkpoint;

import dev.lehr.check.Check;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes values as a pickle of protocol 2, with the operations that PyTorch's own restricted reader takes.
/// Names and texts are written once and remembered.
final class PickleWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<String, Integer> memo = new HashMap<>();
    private final List<Tensor> tensors = new ArrayList<>();

    /// @throws IllegalArgumentException if a text has half of a surrogate pair, or a tensor is in a file
    PickleWriter(TorchValue value) {
        out.write(0x80);
        out.write(2);
        write(value);
        out.write('.');
    }

    byte[] pickle() {
        return out.toByteArray();
    }

    /// The tensors that have been met; the first one has storage 0, and so on.
    List<Tensor> tensors() {
        return tensors;
    }

    private void write(TorchValue value) {
        switch (value) {
            case TorchValue.Dict(Map<TorchValue, TorchValue> members) -> {
                out.write('}');
                out.write('(');
                members.forEach((key, member) -> {
                    write(key);
                    write(member);
                });
                out.write('u');
            }
            case TorchValue.Items(List<TorchValue> elements) -> {
                out.write(']');
                out.write('(');
                elements.forEach(this::write);
                out.write('e');
            }
            case TorchValue.Tuple(List<TorchValue> elements) -> tuple(elements);
            case TorchValue.Int(long whole) -> whole(whole);
            case TorchValue.Real(double real) -> {
                out.write('G');
                little(8, Long.reverseBytes(Double.doubleToRawLongBits(real)));
            }
            case TorchValue.Text(String text) -> text(text);
            case TorchValue.Truth(boolean truth) -> out.write(truth ? 0x88 : 0x89);
            case TorchValue.None() -> out.write('N');
            case TorchValue.Given(Tensor tensor) -> tensor(tensor);
            case TorchValue.Stored stored ->
                throw Check.failure("tensor", "be read before it is written", stored.toString());
        }
    }

    private void tuple(List<TorchValue> elements) {
        if (elements.isEmpty()) {
            out.write(')');
            return;
        }
        if (elements.size() > 3) {
            out.write('(');
        }
        elements.forEach(this::write);
        out.write(elements.size() > 3 ? 't' : 0x84 + elements.size());
    }

    private void whole(long whole) {
        if (whole >= 0 && whole <= 0xff) {
            out.write('K');
            out.write((int) whole);
        } else if (whole == (int) whole) {
            out.write('J');
            little(4, whole);
        } else {
            out.write(0x8a);
            out.write(Long.BYTES);
            little(8, whole);
        }
    }

    private void text(String text) {
        if (remembered("X" + text)) {
            return;
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw Check.failure("text", "be of whole characters", Check.quoted(text));
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write('X');
        little(4, bytes.length);
        out.writeBytes(bytes);
        remember("X" + text);
    }

    private void global(String module, String name) {
        String line = module + "\n" + name + "\n";
        if (!remembered("c" + line)) {
            out.write('c');
            out.writeBytes(line.getBytes(StandardCharsets.US_ASCII));
            remember("c" + line);
        }
    }

    private boolean remembered(String key) {
        Integer number = memo.get(key);
        if (number != null) {
            numbered('h', 'j', number);
        }
        return number != null;
    }

    private void remember(String key) {
        numbered('q', 'r', memo.size());
        memo.put(key, memo.size());
    }

    private void numbered(int small, int large, int number) {
        if (number <= 0xff) {
            out.write(small);
            out.write(number);
        } else {
            out.write(large);
            little(4, number);
        }
    }

    /// A call of `_rebuild_tensor_v2` with the storage, where the tensor begins in it, its shape and strides,
    /// that it wants no gradient, and no hooks.
    private void tensor(Tensor tensor) {
        global("torch._utils", "_rebuild_tensor_v2");
        out.write('(');
        out.write('(');
        text("storage");
        global("torch", TorchType.of(tensor.type()).storage());
        text(Integer.toString(tensors.size()));
        text("cpu");
        whole(tensor.length());
        out.write('t');
        out.write('Q');
        whole(0);
        tuple(wholes(tensor.shape()));
        tuple(wholes(strides(tensor.shape())));
        out.write(0x89);
        global("collections", "OrderedDict");
        out.write(')');
        out.write('R');
        out.write('t');
        out.write('R');
        tensors.add(tensor);
    }

    private static List<TorchValue> wholes(List<Long> values) {
        return values.stream()
                .map(value -> (TorchValue) new TorchValue.Int(value))
                .toList();
    }

    /// Row-major; a length of zero counts as one, as PyTorch has it.
    private static List<Long> strides(List<Long> shape) {
        List<Long> strides = new ArrayList<>();
        long step = 1;
        for (long length : shape.reversed()) {
            strides.addFirst(step);
            step *= Math.max(length, 1);
        }
        return strides;
    }

    private void little(int bytes, long number) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (number >> 8 * i));
        }
    }
}
