package dev.lehr.minimize;

/// How far to go along a direction.
public sealed interface LineSearch permits LineSearch.Fixed, StrongWolfe {
    /// As far as `lr` says, without looking: PyTorch's `line_search_fn=None`.
    record Fixed() implements LineSearch {}

    /// As far as `lr` says.
    static LineSearch fixed() {
        return new Fixed();
    }
}
