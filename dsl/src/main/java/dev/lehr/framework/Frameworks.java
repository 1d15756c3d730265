package dev.lehr.framework;

import io.vavr.collection.Seq;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.Map;

/// Schedules by the names that other frameworks have for them.
///
/// ```java
/// Imported cosine = Frameworks.schedule("torch", "CosineAnnealingLR", Map.of("T_max", 50, "eta_min", 0.001),
/// 0.1).get();
/// cosine.faithful().at(75);   // 0.0505, because PyTorch's rises again
/// cosine.clean();             // cosine(0.1, 0.001).over(50)
/// cosine.quirks();            // TORCH-COSINE-REBOUND: ...
/// ```
///
/// The frameworks are `torch`, `optax`, `keras`, `timm` and `transformers`. A version may follow the name, as in
/// `torch 1.13.1`; it matters for PyTorch only, where all versions 1.x behave as 1.13.1 does, versions 2.x and no
/// version as 2.14.1, and others are not known.
///
/// Arguments are those of the constructor, by name: numbers, texts, truth values, lists, maps, and null for what is
/// not given. An integer is not a fraction where the original makes a difference. A function of the step is a
/// [dev.lehr.schedule.Schedule], or a map such as `{fn=power, base=0.95}`. Parts of a composition are maps
/// `{schedule=..., params={...}}`.
public final class Frameworks {
    private Frameworks() {}

    /// The names of the frameworks.
    public static SortedSet<String> frameworks() {
        return TreeSet.of("keras", "optax", "timm", "torch", "transformers");
    }

    /// The names of the classes and functions of a framework.
    ///
    /// @throws IllegalArgumentException if there is no such framework
    public static SortedSet<String> names(String framework) {
        return library(framework)
                .getOrElseThrow(() -> new IllegalArgumentException(unknown(framework)))
                .names();
    }

    /// The schedule of an optimizer with one parameter group, at the beginning of a training; or all problems.
    ///
    /// @param framework its name, with or without a version
    /// @param name the class or function
    /// @param arguments its arguments, without the optimizer
    /// @param baseRate the optimizer's learning rate; optax and keras take theirs from the arguments
    public static Validation<Seq<String>, Imported> schedule(
            String framework, String name, Map<String, ?> arguments, double baseRate) {
        if (!Double.isFinite(baseRate)) {
            return Validation.invalid(Vector.of("baseRate must be finite but was " + baseRate));
        }
        return schedules(framework, name, arguments, Setting.rates(baseRate)).map(Seq::head);
    }

    /// The schedule of each parameter group of an optimizer; or all problems.
    public static Validation<Seq<String>, Seq<Imported>> schedules(
            String framework, String name, Map<String, ?> arguments, Setting setting) {
        Option<Library> found = library(framework);
        if (found.isEmpty()) {
            return Validation.invalid(Vector.of(unknown(framework)));
        }
        Library library = found.get();
        return library.names().contains(name)
                ? Extent.check(arguments).flatMap(checked -> library.schedules(name, checked, setting))
                : Validation.invalid(Vector.of(
                        "name must be one of " + library.names().mkString(", ") + ", but was " + Brief.text(name)));
    }

    private static String unknown(String framework) {
        return "framework must be one of " + frameworks().mkString(", ") + ", but was " + Brief.text(framework);
    }

    private static Option<Library> library(String framework) {
        int space = framework.indexOf(' ');
        String version = space < 0 ? "" : framework.substring(space + 1).strip();
        return switch (space < 0 ? framework : framework.substring(0, space)) {
            case "torch" -> TorchVersion.of(version).map(Torch::new);
            case "optax" -> Option.some(Optax.library());
            case "keras" -> Option.some(Keras.library());
            case "timm" -> Option.some(Timm.library());
            case "transformers" -> Option.some(Transformers.library());
            default -> Option.none();
        };
    }
}
