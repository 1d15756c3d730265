package dev.lehr.framework;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/// What is odd about schedulers and their compositions.
final class TorchQuirks {
    private TorchQuirks() {}

    static Seq<Quirk> of(TorchTree tree) {
        return switch (tree) {
            case TorchTree.Leaf(TorchRule rule) -> rule.quirks();
            case TorchTree.Chained(Vector<TorchTree> children) ->
                ofParts(children).appendAll(ofChain(children));
            case TorchTree.Sequential(Vector<TorchTree> children, Vector<Double> milestones) ->
                ofParts(children).appendAll(ofSequence(children, milestones));
        };
    }

    private static Vector<Quirk> ofParts(Vector<TorchTree> children) {
        Vector<Quirk> parts = children.flatMap(TorchQuirks::of);
        boolean replaced = children.size() > 1
                && children.exists(child -> child instanceof TorchTree.Leaf(TorchRule rule)
                        && (rule instanceof TorchOneCycle || rule instanceof TorchCyclic));
        return replaced ? parts.append(Quirk.TORCH_INITIAL_REPLACED) : parts;
    }

    private static Vector<Quirk> ofChain(Vector<TorchTree> children) {
        boolean several = children.size() > 1;
        Vector<Quirk> quirks = Vector.empty();
        if (several
                && children.exists(
                        child -> child instanceof TorchTree.Leaf(TorchRule rule) && rule instanceof TorchCurve)) {
            quirks = quirks.append(Quirk.TORCH_CHAIN_OVERWRITES);
        }
        if (several
                && children.exists(
                        child -> child instanceof TorchTree.Leaf(TorchRule rule) && rule instanceof TorchCosine)) {
            quirks = quirks.append(Quirk.TORCH_CHAIN_FORGETS);
        }
        return quirks;
    }

    private static Vector<Quirk> ofSequence(Vector<TorchTree> children, Vector<Double> milestones) {
        Vector<Quirk> quirks = Vector.of(Quirk.TORCH_SEQUENTIAL_RESETS);
        if (children.drop(1)
                .exists(child -> child instanceof TorchTree.Leaf(TorchRule rule)
                        && (rule instanceof TorchMultiplicative || rule instanceof TorchSwa))) {
            quirks = quirks.append(Quirk.TORCH_SEQUENTIAL_MULTIPLIES);
        }
        if (milestones.exists(milestone -> milestone <= 0)) {
            quirks = quirks.append(Quirk.TORCH_SEQUENTIAL_ZERO);
        }
        if (!milestones.sorted().equals(milestones)) {
            quirks = quirks.append(Quirk.TORCH_SEQUENTIAL_ORDER);
        }
        return children.drop(1).forAll(TorchTree.Leaf.class::isInstance)
                ? quirks
                : quirks.append(Quirk.TORCH_SEQUENTIAL_COMPOSITE);
    }
}
