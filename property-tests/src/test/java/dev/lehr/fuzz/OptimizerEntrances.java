package dev.lehr.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.optim.Contents;
import dev.lehr.optim.Optimizer;
import dev.lehr.optim.Rates;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import dev.lehr.text.Names;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/// Where saved optimizers come in. One that refuses a file is as it was.
final class OptimizerEntrances {
    private OptimizerEntrances() {}

    static List<Entrance<?>> all(Path folder) {
        List<byte[]> saved = saved(folder);
        return List.of(
                loading(
                        "optimizer with the rates of the code",
                        FileEdits.tensors(saved),
                        folder,
                        (trained, file) -> trained.optimizer().load(file, Rates.OF_CODE)),
                loading(
                        "optimizer with the rates of the file",
                        FileEdits.tensors(saved),
                        folder,
                        (trained, file) -> trained.optimizer().load(file, Rates.OF_FILE)),
                loading(
                        "optimizer out of a file",
                        FileEdits.tensors(saved),
                        folder,
                        (trained, file) -> Optimizer.load(
                                file, trained.optimizer().parameters(), Trained.SETTINGS, Names.none())),
                loading(
                        "optimizer of PyTorch",
                        FileEdits.torch(torch(folder)),
                        folder,
                        (trained, file) -> trained.optimizer().loadTorch(file)));
    }

    private static Entrance<byte[]> loading(
            String name,
            Arbitrary<byte[]> inputs,
            Path folder,
            BiFunction<Trained, Path, Validation<Seq<String>, Optimizer>> load) {
        Path file = folder.resolve("optimizer");
        AtomicReference<@Nullable Trained> unchanged = new AtomicReference<>();
        return Entrance.ofBytes(name, inputs, bytes -> {
            Files.write(file, bytes);
            Trained left = unchanged.getAndSet(null);
            Trained trained = left == null ? Trained.fresh(Trained.RECIPE).after(2) : left;
            String before = trained.standing();
            Validation<Seq<String>, Optimizer> loaded = load.apply(trained, file);
            if (loaded.isInvalid()) {
                assertThat(trained.standing()).isEqualTo(before);
                unchanged.set(trained);
            }
            return Outcome.of(loaded, optimizer -> new Trained(trained.values(), optimizer).mustGoOn());
        });
    }

    private static List<byte[]> saved(Path folder) {
        Recipe other = Recipe.all(Policy.adagrad());
        Trained frozen = Trained.fresh(Trained.RECIPE).after(4);
        frozen.optimizer().freeze("bias");
        return List.of(
                SavedFiles.bytes(folder, Trained.fresh(Trained.RECIPE).after(5).optimizer()::save),
                SavedFiles.bytes(folder, path -> frozen.optimizer().save(path, Contents.STATE)),
                SavedFiles.bytes(folder, Trained.fresh(other).after(1).optimizer()::save));
    }

    private static List<byte[]> torch(Path folder) {
        return List.of(
                SavedFiles.bytes(folder, Trained.fresh(Trained.RECIPE).after(5).optimizer()::saveTorch),
                SavedFiles.bytes(folder, Trained.fresh(Trained.RECIPE).optimizer()::saveTorch),
                SavedFiles.bytes(folder, Trained.fresh(Recipe.all(Policy.adam())).after(1).optimizer()::saveTorch));
    }
}
