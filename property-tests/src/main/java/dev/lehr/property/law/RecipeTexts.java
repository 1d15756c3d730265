package dev.lehr.property.law;

import dev.lehr.recipe.Recipe;
import dev.lehr.recipe.RuleCalls;
import dev.lehr.schedule.Schedule;
import dev.lehr.text.Names;
import dev.lehr.text.Problem;
import dev.lehr.text.RecipeText;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/// The law that a recipe reads back equal from its own lines.
final class RecipeTexts {
    private RecipeTexts() {}

    static Outcome written(String law, Recipe recipe) {
        Validation<Seq<Problem>, String> lines = RecipeText.print(recipe);
        if (lines.isInvalid()) {
            return new Outcome.Inapplicable(law, lines.getError().head().message());
        }
        Validation<Seq<Problem>, Recipe> back = RecipeText.parse(lines.get(), names(recipe));
        if (back.isInvalid()) {
            return new Outcome.Broken(law, lines.get() + " is refused: " + back.getError().head());
        }
        return back.get().equals(recipe)
                ? new Outcome.Held(law, 1)
                : new Outcome.Broken(law, lines.get() + " reads back as " + back.get());
    }

    /// What it mentions that is not of the library.
    private static Names names(Recipe recipe) {
        Names names = Names.none();
        for (var group : recipe.groups()) {
            if (!RuleCalls.isKnown(group.policy().rule())) {
                names = names.rule(group.policy().rule());
            }
            for (Schedule schedule : group.policy().schedules().values()) {
                names = OwnFunctions.of(schedule, names);
            }
        }
        return names;
    }
}
