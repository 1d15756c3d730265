package dev.lehr.text;

import dev.lehr.recipe.Recipe;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/// Recipes as the source lines that build them, one for each group.
///
/// The laws are those of [ScheduleText]; rules are written as in [PolicyText].
public final class RecipeText {
    private RecipeText() {}

    /// The source lines of a recipe, or what keeps it from having them.
    public static Validation<Seq<Problem>, String> print(Recipe recipe) {
        return Printer.print(recipe, PolicyWords.RECIPE);
    }

    /// The recipe that a text says, with the rules and functions of the library only.
    public static Validation<Seq<Problem>, Recipe> parse(String text) {
        return parse(text, Names.none());
    }

    /// The recipe that a text says, or every problem with its line and column; nothing is thrown.
    public static Validation<Seq<Problem>, Recipe> parse(String text, Names names) {
        return Parser.parse(text, PolicyWords.RECIPE, Vocabulary.of(names), names);
    }
}
