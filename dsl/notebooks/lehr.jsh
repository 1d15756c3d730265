// JShell with all of Lehr at hand: mvn -q -Pjshell
// The README's and the documentation's examples take these imports for granted.

import dev.lehr.algebra.*;
import dev.lehr.checkpoint.*;
import dev.lehr.feedback.*;
import dev.lehr.formula.*;
import dev.lehr.framework.*;
import dev.lehr.kernel.*;
import dev.lehr.lint.*;
import dev.lehr.minimize.*;
import dev.lehr.optim.*;
import dev.lehr.plot.*;
import dev.lehr.proof.*;
import dev.lehr.property.Schedules;
import dev.lehr.property.law.FoldPropertiesFor;
import dev.lehr.property.law.GeneratedSchedules;
import dev.lehr.property.law.KernelPropertiesFor;
import dev.lehr.property.law.RecipePropertiesFor;
import dev.lehr.property.law.SchedulePropertiesFor;
import dev.lehr.property.law.Suite;
import dev.lehr.property.law.UpdateRulePropertiesFor;
import dev.lehr.recipe.*;
import dev.lehr.rule.*;
import dev.lehr.schedule.*;
import dev.lehr.text.*;
import io.vavr.control.Validation;

import static dev.lehr.recipe.Policies.*;
import static dev.lehr.recipe.Policy.*;
import static dev.lehr.recipe.Recipe.*;
import static dev.lehr.schedule.Families.*;
import static dev.lehr.schedule.Schedule.*;
import static dev.lehr.schedule.Span.epochs;
import static dev.lehr.schedule.Span.fraction;
import static dev.lehr.schedule.Span.samples;
import static dev.lehr.schedule.Span.steps;
import static dev.lehr.schedule.Span.tokens;

/** Shows a picture in the terminal. */
void show(Picture picture) {
    System.out.println(picture.terminal(100, 20));
}

/** Shows a schedule from step zero until it ends. */
void plot(Schedule schedule) {
    show(Plot.of(schedule));
}

/** Shows the first steps of a schedule. */
void plot(Schedule schedule, double steps) {
    show(Plot.of(schedule).over(steps));
}

/** Shows the equations of an update rule. */
void show(UpdateRule rule) {
    System.out.println(rule);
}

/** Holds something to the laws that it claims: check(SchedulePropertiesFor.of(schedule).falling().endsAt(100, 0)). */
void check(Suite suite) {
    System.out.println(suite.check());
}

/** Holds a schedule to the laws of all schedules and asks whether it is finite; says what came of each law. */
void check(Schedule schedule) {
    System.out.println(SchedulePropertiesFor.check(schedule));
}

/** Holds a function of one's own to the laws of all schedules: check(t -> 1 / (1 + t)). */
void check(StepFunction function) {
    System.out.println(SchedulePropertiesFor.check(function));
}

/** Holds an update rule to the laws of all rules. */
void check(UpdateRule rule) {
    check(UpdateRulePropertiesFor.of(rule));
}

/** Holds a rule of feedback to the laws of all folds. */
void check(Feedback rule) {
    check(FoldPropertiesFor.of(rule));
}

System.out.println("Lehr. Try: plot(linear(0, 0.01).over(100).then(cosine(0.01, 0.001).over(900)))   show(Rules.adamW())   check(cosine(0.1, 0.001).over(100))   /exit")
