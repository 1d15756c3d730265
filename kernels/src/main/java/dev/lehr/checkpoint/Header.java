package dev.lehr.checkpoint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The header of a safetensors file.
///
/// @param tensors what is in the file, by name, in the order of the header
/// @param metadata texts that go with it
public record Header(Map<String, Entry> tensors, Map<String, String> metadata) {
    /// The longest header that is read or written; safetensors allows ten times as much.
    static final long LONGEST = 10_000_000;

    /// The member of the header that is no tensor.
    static final String METADATA = "__metadata__";

    public Header {
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /// Where a tensor is, and what it is.
    ///
    /// @param type such as `F32`
    /// @param shape how long it is in each dimension
    /// @param begin the first byte, counted from the end of the header
    /// @param end the byte behind the last
    public record Entry(String type, List<Long> shape, long begin, long end) {
        public Entry {
            shape = List.copyOf(shape);
        }

        /// `F32 [10, 64]`.
        @Override
        public String toString() {
            return type + " " + shape;
        }
    }
}
