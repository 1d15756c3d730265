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

System.out.println("Lehr. Try: plot(linear(0, 0.01).over(100).then(cosine(0.01, 0.001).over(900)))   show(Rules.adamW())   /exit")
