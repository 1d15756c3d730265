package dev.lehr.checkpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is on the stack while a pickle is read. Lists and dictionaries still grow.
sealed interface PickleItem {
    /// A value that is finished.
    record Leaf(TorchValue value) implements PickleItem {}

    /// A tuple of items.
    record Tuple(List<PickleItem> elements) implements PickleItem {}

    /// A list. Most pickles that make many make them empty, so they take memory only when they are filled.
    final class Growing implements PickleItem {
        private List<PickleItem> elements = List.of();

        void add(PickleItem element) {
            if (elements.isEmpty()) {
                elements = new ArrayList<>(4);
            }
            elements.add(element);
        }

        List<PickleItem> elements() {
            return elements;
        }
    }

    /// A dictionary.
    final class Filling implements PickleItem {
        private Map<TorchValue, PickleItem> members = Map.of();

        void put(TorchValue key, PickleItem value) {
            if (members.isEmpty()) {
                members = LinkedHashMap.newLinkedHashMap(4);
            }
            members.put(key, value);
        }

        Map<TorchValue, PickleItem> members() {
            return members;
        }
    }

    /// A name of a function or class, which is only compared, never loaded.
    record Global(String name) implements PickleItem {}

    /// Numbers that are in an entry of the file.
    record Storage(String key, TorchType type, long length) implements PickleItem {}

    /// What a name that is not allowed would have made; reported already.
    record Refused() implements PickleItem {}

    /// Where a tuple, or items of a list, begin.
    record Mark() implements PickleItem {}
}
