package dev.lehr.text;

import static dev.lehr.text.Entry.factory;
import static dev.lehr.text.Entry.method;
import static dev.lehr.text.Kind.NUMBER;
import static dev.lehr.text.Kind.TEXT;
import static dev.lehr.text.Kind.WHOLE;

import dev.lehr.feedback.Feedback;
import dev.lehr.feedback.Goal;
import dev.lehr.feedback.Greedy;
import dev.lehr.feedback.Margin;
import dev.lehr.feedback.Missing;
import dev.lehr.feedback.Patience;
import dev.lehr.feedback.Plateau;
import dev.lehr.recipe.Policy;
import java.util.List;

/// The factories and methods that a text can call to build a feedback rule, and the one that gives it to a policy.
final class FeedbackWords {
    private static final Kind<Feedback> FEEDBACK = Kind.of("feedback", Feedback.class);
    private static final Kind<Plateau> PLATEAU = Kind.of("plateau", Plateau.class);
    private static final Kind<Greedy> GREEDY = Kind.of("greedy", Greedy.class);
    private static final Kind<Goal> GOAL = Kind.word(Goal.class);
    private static final Kind<Margin> MARGIN = Kind.word(Margin.class);
    private static final Kind<Missing> MISSING = Kind.word(Missing.class);
    private static final Kind<Patience> PATIENCE = Kind.word(Patience.class);

    static final List<Entry> ENTRIES = List.of(
            method(PolicyWords.POLICY, "feedback", FEEDBACK, Policy::feedback),
            method(PolicyWords.POLICY, "feedback", TEXT, FEEDBACK, Policy::feedback),
            factory("plateau", Plateau::plateau),
            method(PLATEAU, "factor", NUMBER, Plateau::factor),
            method(PLATEAU, "patience", WHOLE, Plateau::patience),
            method(PLATEAU, "counting", PATIENCE, Plateau::counting),
            method(PLATEAU, "goal", GOAL, Plateau::goal),
            method(PLATEAU, "margin", MARGIN, NUMBER, Plateau::margin),
            method(PLATEAU, "cooldown", WHOLE, Plateau::cooldown),
            method(PLATEAU, "cooldownEndCounts", Plateau::cooldownEndCounts),
            method(PLATEAU, "minScale", NUMBER, Plateau::minScale),
            method(PLATEAU, "eps", NUMBER, Plateau::eps),
            method(PLATEAU, "missing", MISSING, Plateau::missing),
            method(PLATEAU, "every", WHOLE, Plateau::every),
            factory("greedy", Greedy::greedy),
            method(GREEDY, "factor", NUMBER, Greedy::factor),
            method(GREEDY, "patience", WHOLE, Greedy::patience),
            method(GREEDY, "goal", GOAL, Greedy::goal),
            method(GREEDY, "margin", MARGIN, NUMBER, Greedy::margin),
            method(GREEDY, "pauses", WHOLE, WHOLE, Greedy::pauses),
            method(GREEDY, "scales", NUMBER, NUMBER, Greedy::scales),
            method(GREEDY, "eps", NUMBER, Greedy::eps),
            method(GREEDY, "window", WHOLE, Greedy::window),
            method(GREEDY, "resetAfter", WHOLE, Greedy::resetAfter),
            method(GREEDY, "missing", MISSING, Greedy::missing));

    private FeedbackWords() {}
}
