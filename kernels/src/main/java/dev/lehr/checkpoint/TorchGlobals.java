package dev.lehr.checkpoint;

import dev.lehr.checkpoint.PickleItem.Filling;
import dev.lehr.checkpoint.PickleItem.Leaf;
import dev.lehr.checkpoint.PickleItem.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The few names of Python that a state dictionary contains, and what stands for them. A tensor is checked
/// against the entry that has its numbers, so that no size is believed.
final class TorchGlobals {
    private static final String DICTIONARY = "collections.OrderedDict";
    private static final String TENSOR = "torch._utils._rebuild_tensor_v2";
    private static final String PARAMETER = "torch._utils._rebuild_parameter";
    private static final String SIZE = "torch.Size";
    private static final Set<String> CALLED = Set.of(DICTIONARY, TENSOR, PARAMETER, SIZE);
    private static final String TORCH = "torch.";

    private static final PickleItem REFUSED = new Refused();

    private final Map<String, ZipEntry> entries;
    private final String folder;

    /// @param folder where the entries with numbers are, such as `archive/data/`
    TorchGlobals(Map<String, ZipEntry> entries, String folder) {
        this.entries = entries;
        this.folder = folder;
    }

    PickleItem named(String name) {
        return CALLED.contains(name) || typeOf(name) != null ? new PickleItem.Global(name) : REFUSED;
    }

    private static @Nullable TorchType typeOf(String storage) {
        return storage.startsWith(TORCH) ? TorchType.ofStorage(storage.substring(TORCH.length())) : null;
    }

    PickleItem call(PickleItem function, PickleItem arguments, boolean called) throws PickleException {
        if (function instanceof Refused) {
            return REFUSED;
        }
        if (function instanceof PickleItem.Global(String name)
                && called
                && arguments instanceof PickleItem.Tuple(List<PickleItem> given)) {
            if (given.contains(REFUSED)) {
                return REFUSED;
            }
            if (name.equals(DICTIONARY) && given.isEmpty()) {
                return new Filling();
            }
            if (name.equals(TENSOR) && (given.size() == 6 || given.size() == 7 && isEmpty(given.get(6)))) {
                return tensor(given);
            }
            if (name.equals(PARAMETER) && given.size() == 3 && given.getFirst() instanceof Leaf(TorchValue.Stored _)) {
                return given.getFirst();
            }
            if (name.equals(SIZE) && given.size() == 1 && given.getFirst() instanceof PickleItem.Tuple size) {
                return size;
            }
            throw new PickleException(name + " is called in a way that is not allowed");
        }
        throw new PickleException("something is called that is not a function");
    }

    private static boolean isEmpty(PickleItem item) {
        return item instanceof Filling filling && filling.members().isEmpty()
                || item instanceof Leaf(TorchValue.None _);
    }

    /// Attributes of an `OrderedDict`, such as the versions of a model's layers, are passed over.
    void build(PickleItem built, PickleItem state) throws PickleException {
        if (!(built instanceof Refused || built instanceof Filling && state instanceof Filling)) {
            throw new PickleException("only dictionaries can be given attributes");
        }
    }

    /// The storage of a persistent id.
    PickleItem persistent(PickleItem id) throws PickleException {
        if (id instanceof PickleItem.Tuple(List<PickleItem> parts) && parts.size() == 5) {
            if (parts.contains(REFUSED)) {
                return REFUSED;
            }
            if (parts.get(0) instanceof Leaf(TorchValue.Text(String kind))
                    && kind.equals("storage")
                    && parts.get(1) instanceof PickleItem.Global(String name)
                    && parts.get(2) instanceof Leaf(TorchValue.Text(String key))
                    && parts.get(4) instanceof Leaf(TorchValue.Int(long length))) {
                TorchType type = typeOf(name);
                if (type != null) {
                    return storage(type, folder + key, length);
                }
            }
        }
        throw new PickleException("a persistent id is not one of a storage");
    }

    private PickleItem storage(TorchType type, String key, long length) throws PickleException {
        ZipEntry entry = entries.get(key);
        if (entry == null) {
            throw new PickleException("there is no entry " + Findings.shown(key));
        }
        if (length < 0 || entry.size() % type.bytes() != 0 || entry.size() / type.bytes() != length) {
            throw new PickleException("entry " + Findings.shown(key) + " should have " + length + " numbers of "
                    + type.bytes() + " bytes, but has " + entry.size() + " bytes");
        }
        return new PickleItem.Storage(key, type, length);
    }

    private static PickleItem tensor(List<PickleItem> given) throws PickleException {
        if (!(given.get(0) instanceof PickleItem.Storage storage)
                || !(given.get(1) instanceof Leaf(TorchValue.Int(long offset)))) {
            throw new PickleException("a tensor has no storage and offset");
        }
        List<Long> shape = wholes(given.get(2));
        List<Long> strides = wholes(given.get(3));
        if (shape.size() != strides.size() || shape.size() > Shape.DIMENSIONS) {
            throw new PickleException("a tensor has " + shape.size() + " lengths and " + strides.size()
                    + " strides, but as many of both and at most " + Shape.DIMENSIONS + " are allowed");
        }
        long elements = Shape.elements(shape, 8 * storage.type().bytes());
        long last = offset;
        boolean within = offset >= 0 && elements >= 0 && elements <= storage.length();
        for (int i = 0; i < shape.size() && within && elements > 0; i++) {
            long stride = strides.get(i);
            within = stride >= 0 && (shape.get(i) == 1 || stride <= (storage.length() - last) / (shape.get(i) - 1));
            last += within ? (shape.get(i) - 1) * stride : 0;
        }
        if (!within || elements > 0 && last >= storage.length()) {
            throw new PickleException("a tensor of " + shape + " with strides " + strides + " from " + offset
                    + " on is not within the " + storage.length() + " numbers of its storage");
        }
        return new Leaf(new TorchValue.Stored(storage.key(), storage.type(), offset, shape, strides));
    }

    private static List<Long> wholes(PickleItem item) throws PickleException {
        List<Long> wholes = new ArrayList<>();
        if (item instanceof PickleItem.Tuple(List<PickleItem> elements)) {
            for (PickleItem element : elements) {
                if (element instanceof Leaf(TorchValue.Int(long whole))) {
                    wholes.add(whole);
                }
            }
            if (wholes.size() == elements.size()) {
                return wholes;
            }
        }
        throw new PickleException("a shape or strides are not whole numbers");
    }
}
