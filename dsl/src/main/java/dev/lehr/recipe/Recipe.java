package dev.lehr.recipe;

import dev.lehr.check.Check;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.Collection;
import java.util.List;

/// How a model is trained: its parameters in groups, each with a policy.
///
/// @param groups in the order in which tables show them; no two with the same name, and at most one that takes the rest
public record Recipe(Seq<Group> groups) {
    /// Groups that a message names.
    private static final int SHOWN = 10;

    public Recipe {
        Seq<String> names = groups.map(Group::name);
        if (names.distinct().size() < names.size()) {
            throw new IllegalArgumentException("groups must have different names but were " + names.mkString(", "));
        }
        Seq<String> rest = groups.filter(Group::takesTheRest).map(Group::name);
        if (rest.size() > 1) {
            throw new IllegalArgumentException("otherwise must be said at most once but was said for " + rest.mkString(", "));
        }
    }

    /// A recipe without groups, to begin with.
    public static Recipe recipe() {
        return new Recipe(Vector.empty());
    }

    /// Parameters whose whole name matches a regular expression.
    public static Selector named(String pattern) {
        return new Selector(Regex.of(pattern), List.of());
    }

    /// One policy for all parameters.
    public static Recipe all(Policy policy) {
        return recipe().otherwise("all", policy);
    }

    /// This recipe and one more group.
    public Recipe group(String name, Selector selector, Policy policy) {
        return with(new Group(name, selector, policy));
    }

    /// This recipe, and a group of all parameters that no other group selects.
    public Recipe otherwise(String name, Policy policy) {
        return with(new Group(name, null, policy));
    }

    private Recipe with(Group group) {
        return new Recipe(groups.append(group));
    }

    /// The group of each parameter, or all that is wrong.
    ///
    /// @param parameters the names of all parameters
    /// @return the group of each name, in the order of the names; or a problem for each parameter that belongs to no group or to more
    ///     than one, for each name that is given twice, and for each group that selects nothing; or for the first
    ///     pattern that takes too long to be compared with a name
    public Validation<Seq<String>, Map<String, Group>> match(Collection<String> parameters) {
        try {
            return match(Vector.ofAll(parameters));
        } catch (IllegalArgumentException endless) {
            return Validation.invalid(Vector.of(String.valueOf(endless.getMessage())));
        }
    }

    private Validation<Seq<String>, Map<String, Group>> match(Seq<String> names) {
        Seq<Validation<String, Tuple2<String, Group>>> matches =
                names.distinct().map(this::match);
        Seq<String> problems = matches.filter(Validation::isInvalid)
                .map(Validation::getError)
                .appendAll(names.groupBy(name -> name)
                        .filterValues(same -> same.size() > 1)
                        .keySet()
                        .map(name -> "parameter " + name + " is given twice"))
                .appendAll(groups.filter(group -> !group.takesTheRest() && !names.exists(group::selects))
                        .map(group -> "group " + Check.brief(group.name()) + " selects no parameter"));
        return problems.isEmpty()
                ? Validation.valid(LinkedHashMap.ofEntries(matches.map(Validation::get)))
                : Validation.invalid(problems);
    }

    private Validation<String, Tuple2<String, Group>> match(String parameter) {
        Seq<Group> selecting = groups.filter(group -> group.selects(parameter));
        Seq<Group> candidates = selecting.isEmpty() ? groups.filter(Group::takesTheRest) : selecting;
        return candidates.size() == 1
                ? Validation.valid(Tuple.of(parameter, candidates.head()))
                : Validation.invalid("parameter " + parameter + " belongs to "
                        + (candidates.isEmpty()
                                ? "no group"
                                : "the groups " + shown(candidates)));
    }

    private static String shown(Seq<Group> groups) {
        Seq<String> first = groups.take(SHOWN).map(group -> Check.brief(group.name()));
        int more = groups.size() - first.size();
        return first.mkString(", ") + (more > 0 ? " and " + more + " more" : "");
    }

    /// The group of each parameter.
    ///
    /// @throws IllegalArgumentException with all that is wrong, see [#match(Collection)]
    public Map<String, Group> assign(Collection<String> parameters) {
        return match(parameters).getOrElseGet(problems -> {
            throw new IllegalArgumentException(problems.mkString("; "));
        });
    }

    /// The source lines, one for each group.
    @Override
    public String toString() {
        return groups.map(group -> "\n        ." + group.source()).mkString("recipe()", "", "");
    }
}
