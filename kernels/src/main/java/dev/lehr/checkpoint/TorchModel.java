package dev.lehr.checkpoint;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The state dictionary of a model: tensors by name.
public final class TorchModel {
    private TorchModel() {}

    /// The tensors of a value, which may be a part of a file's, by their names in its order.
    ///
    /// @return the tensors, or everything in the value that is not a tensor with a name
    public static Validation<Seq<String>, Map<String, TorchValue.Stored>> tensors(TorchValue value) {
        if (!(value instanceof TorchValue.Dict(Map<TorchValue, TorchValue> members))) {
            return Findings.only("a model's state is not a dictionary");
        }
        Findings findings = new Findings();
        Map<String, TorchValue.Stored> tensors = new LinkedHashMap<>();
        members.forEach((key, member) -> {
            if (key instanceof TorchValue.Text(String name) && member instanceof TorchValue.Stored tensor) {
                tensors.put(name, tensor);
            } else {
                findings.add("member " + named(key) + " of a model's state is not a tensor with a name");
            }
        });
        return findings.or(Collections.unmodifiableMap(tensors));
    }

    /// A state dictionary of tensors that are to be written under their names, in this order.
    ///
    /// @throws IllegalArgumentException if two tensors have the same name
    public static TorchValue of(Iterable<Tensor> tensors) {
        Map<String, TorchValue> members = new LinkedHashMap<>();
        for (Tensor tensor : tensors) {
            if (members.put(tensor.name(), new TorchValue.Given(tensor)) != null) {
                throw new IllegalArgumentException("two tensors are called " + tensor.name());
            }
        }
        return TorchValue.dict(members);
    }

    static String named(TorchValue key) {
        return key instanceof TorchValue.Text(String name) ? Findings.shown(name) : key.toString();
    }
}
