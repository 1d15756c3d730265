package dev.lehr.checkpoint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A value as PyTorch's files have them: numbers, texts and tensors in dictionaries, lists and tuples.
/// Immutable.
///
/// Keys can be compared, so that dictionaries stay fast if all their hash codes are made to be the same.
public sealed interface TorchValue {
    /// A dictionary, `dict` or `OrderedDict`, in its order. The keys are of [Text] or [Int].
    record Dict(Map<TorchValue, TorchValue> members) implements TorchValue {
        /// @throws IllegalArgumentException if a key is neither a text nor a whole number
        public Dict {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
            for (TorchValue key : members.keySet()) {
                if (!(key instanceof Text || key instanceof Int)) {
                    throw new IllegalArgumentException("a key must be a text or a whole number but was " + key);
                }
            }
        }

        /// The value of a text, if there is one.
        public Optional<TorchValue> get(String key) {
            return Optional.ofNullable(members.get(new Text(key)));
        }
    }

    /// A list.
    record Items(List<TorchValue> elements) implements TorchValue {
        public Items {
            elements = List.copyOf(elements);
        }
    }

    /// A tuple.
    record Tuple(List<TorchValue> elements) implements TorchValue {
        public Tuple {
            elements = List.copyOf(elements);
        }
    }

    /// A whole number.
    record Int(long value) implements TorchValue, Comparable<Int> {
        @Override
        public int compareTo(Int other) {
            return Long.compare(value, other.value);
        }
    }

    /// A floating-point number.
    record Real(double value) implements TorchValue {}

    /// A text.
    record Text(String value) implements TorchValue, Comparable<Text> {
        @Override
        public int compareTo(Text other) {
            return value.compareTo(other.value);
        }
    }

    /// `True` or `False`.
    record Truth(boolean value) implements TorchValue {}

    /// `None`.
    record None() implements TorchValue {}

    /// A tensor that is in a file; [TorchFile] reads its numbers.
    ///
    /// @param storage the entry of the file that has the numbers
    /// @param type the type of the numbers
    /// @param offset how many numbers of the storage come before the first one of the tensor
    /// @param shape how long it is in each dimension
    /// @param strides how many numbers of the storage a step in each dimension passes
    record Stored(String storage, TorchType type, long offset, List<Long> shape, List<Long> strides)
            implements TorchValue {
        public Stored {
            shape = List.copyOf(shape);
            strides = List.copyOf(strides);
        }

        /// How many numbers it has.
        public long length() {
            return shape.stream().reduce(1L, (a, b) -> a * b);
        }

        /// Whether its numbers stand in row-major order without gaps.
        boolean contiguous() {
            long step = 1;
            for (int i = shape.size() - 1; i >= 0; i--) {
                if (shape.get(i) != 1 && strides.get(i) != step) {
                    return length() == 0;
                }
                step *= shape.get(i);
            }
            return true;
        }
    }

    /// A tensor that is to be written. Its name is of no account.
    record Given(Tensor tensor) implements TorchValue {}

    /// A dictionary of texts, in the order of the map.
    static Dict dict(Map<String, ? extends TorchValue> members) {
        Map<TorchValue, TorchValue> texts = new LinkedHashMap<>();
        members.forEach((key, value) -> texts.put(new Text(key), value));
        return new Dict(texts);
    }
}
