package dev.lehr.checkpoint;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns what a pickle said into values. What is said once and used often is one value, but counts as often as
/// it is used: whoever walks through a value must come to an end. A list that contains itself has no end.
final class PickleTree {
    /// Values within values.
    static final int DEPTH = 100;

    /// Values that there may be, counted as often as they are used.
    static final long SIZE = 10_000_000;

    private final Map<PickleItem, Grown> done = new IdentityHashMap<>();

    /// @param size how many values it has, itself included
    /// @param height how many values are within one another
    private record Grown(TorchValue value, long size, int height) {}

    /// The value of what is on top of the stack at the end.
    static TorchValue value(PickleItem item) throws PickleException {
        return new PickleTree().grown(item, 1).value;
    }

    private Grown grown(PickleItem item, int depth) throws PickleException {
        Grown known = item instanceof PickleItem.Leaf(TorchValue value) ? new Grown(value, 1, 1) : done.get(item);
        if (depth + (known == null ? 1 : known.height) - 1 > DEPTH) {
            throw new PickleException("values within values are deeper than " + DEPTH);
        }
        if (known == null) {
            known = grow(item, depth);
            done.put(item, known);
        }
        return known;
    }

    private Grown grow(PickleItem item, int depth) throws PickleException {
        return switch (item) {
            case PickleItem.Filling filling -> {
                Sum sum = new Sum(depth);
                Map<TorchValue, TorchValue> members =
                        LinkedHashMap.newLinkedHashMap(filling.members().size());
                for (Map.Entry<TorchValue, PickleItem> member :
                        filling.members().entrySet()) {
                    members.put(member.getKey(), sum.add(member.getValue()));
                }
                yield sum.of(new TorchValue.Dict(members));
            }
            case PickleItem.Growing growing -> {
                Sum sum = new Sum(depth);
                yield sum.of(new TorchValue.Items(sum.all(growing.elements())));
            }
            case PickleItem.Tuple tuple -> {
                Sum sum = new Sum(depth);
                yield sum.of(new TorchValue.Tuple(sum.all(tuple.elements())));
            }
            default -> throw new PickleException("a name or a storage is not a value");
        };
    }

    /// Adds up what a value consists of.
    private final class Sum {
        private final int depth;
        private long size = 1;
        private int height = 1;

        Sum(int depth) {
            this.depth = depth;
        }

        TorchValue add(PickleItem part) throws PickleException {
            Grown grown = grown(part, depth + 1);
            size += grown.size;
            height = Math.max(height, grown.height + 1);
            if (size > SIZE) {
                throw new PickleException("there are more than " + SIZE + " values");
            }
            return grown.value;
        }

        List<TorchValue> all(List<PickleItem> parts) throws PickleException {
            List<TorchValue> values = new ArrayList<>(parts.size());
            for (PickleItem part : parts) {
                values.add(add(part));
            }
            return values;
        }

        Grown of(TorchValue value) {
            return new Grown(value, size, height);
        }
    }
}
