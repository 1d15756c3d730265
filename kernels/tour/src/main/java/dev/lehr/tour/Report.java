package dev.lehr.tour;

import dev.lehr.optim.Optimizer;
import dev.lehr.plot.Picture;
import dev.lehr.recipe.Group;
import dev.lehr.recipe.Recipe;
import dev.lehr.schedule.Constant;
import dev.lehr.schedule.Run;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// What the tour prints. Always in UTF-8: with some locales Java would print question marks instead of curves.
final class Report {
    private static final int WIDTH = 100;

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final PrintStream error =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    private final boolean colour;

    Report() {
        boolean terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        colour = terminal && System.getenv("NO_COLOR") == null;
        // A PNG needs no screen; without this, Java would look for the one that DISPLAY names, and fail if it is gone.
        System.setProperty("java.awt.headless", "true");
    }

    private void chapter(String title) {
        out.println();
        out.println(title);
        out.println("─".repeat(title.length()));
    }

    void data(Digits.Split digits, Network network) {
        chapter("Data and model");
        out.printf(
                Locale.ROOT,
                "%,d digits to train, %,d to test%n",
                digits.train().size(),
                digits.test().size());
        out.println("(Optical Recognition of Handwritten Digits, Alpaydin and Kaynak, UCI, CC BY 4.0)");
        network.parameters().forEach(parameter -> out.println("  " + parameter));
    }

    void policy(Recipe recipe) {
        for (Group group : recipe.groups()) {
            chapter("Group " + group.name());
            StringJoiner constants = new StringJoiner(", ");
            group.policy().schedules().forEach((hyper, schedule) -> {
                if (schedule instanceof Constant(double value)) {
                    constants.add(hyper + " = " + value);
                } else {
                    out.println("  " + hyper + " = " + schedule);
                }
            });
            out.println("  " + constants);
            out.println();
            group.policy().decided().equations().forEach(equation -> out.println("  " + equation));
        }
    }

    void schedules(Recipe recipe, Run run) {
        chapter("Schedules");
        picture(Pictures.rates(recipe, run), 18);
        picture(Pictures.momentum(recipe, run), 11);
    }

    private void picture(Picture picture, int height) {
        out.println(colour ? picture.ansi(WIDTH, height) : picture.terminal(WIDTH, height));
        out.println();
    }

    void kernels(Optimizer optimizer) {
        chapter("Kernels");
        optimizer.reports().forEach(kernel -> out.println("  " + kernel));
        out.println();
    }

    /// A bar on the error stream, so that the output stays clean when it goes into a file.
    ProgressBar progress(int epochs) {
        return new ProgressBarBuilder()
                .setTaskName("Training")
                .setUnit(" epochs", 1)
                .setInitialMax(epochs)
                .setStyle(colour ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK : ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(colour ? 100 : 1000)
                .setConsumer(new ConsoleProgressBarConsumer(error, WIDTH))
                .build();
    }

    /// Every tenth epoch, and the last one.
    void table(List<Epoch> epochs) {
        chapter("Training");
        out.println(
                "lr and momentum at the first step of an epoch, mean loss of its batches, test digits told right at its end");
        out.println();
        List<String> groups = List.copyOf(epochs.getFirst().inForce().keySet());
        StringBuilder head = new StringBuilder("epoch");
        groups.forEach(group -> head.append(String.format(Locale.ROOT, "%14s", "lr " + group)));
        out.printf(Locale.ROOT, "%s%12s%12s%14s%n", head, "momentum", "loss", "test right");
        for (Epoch epoch : epochs) {
            if (epoch.number() % 10 == 0 || epoch.number() == epochs.size() - 1) {
                StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%5d", epoch.number()));
                groups.forEach(group -> row.append(String.format(Locale.ROOT, "%14.6f", epoch.inForce(group, "lr"))));
                double momentum = epoch.inForce(groups.getFirst(), "momentum");
                out.printf(
                        Locale.ROOT, "%s%12.4f%12.4f%12.2f %%%n", row, momentum, epoch.loss(), 100 * epoch.accuracy());
            }
        }
    }

    /// Writes the pictures and says where they are.
    void pictures(Map<String, Picture> pictures, Path folder) throws IOException {
        chapter("Pictures");
        for (Map.Entry<String, Picture> picture : pictures.entrySet()) {
            picture.getValue().svg(folder.resolve(picture.getKey() + ".svg"));
            picture.getValue().png(folder.resolve(picture.getKey() + ".png"));
            out.println("  " + folder.resolve(picture.getKey()) + ".svg, .png");
        }
    }

    void verdict(double accuracy, double enough) {
        out.println();
        String verdict = accuracy < enough ? "too few" : "good";
        out.printf(
                Locale.ROOT,
                "%.2f %% of the test digits told right, %.0f %% wanted: %s%n",
                100 * accuracy,
                100 * enough,
                verdict);
    }
}
