package dev.lehr.property;

import dev.lehr.recipe.Recipe;
import dev.lehr.rule.UpdateRule;
import net.jqwik.api.SampleReportingFormat;

/// Lets jqwik report an update rule as the call that makes it instead of by its equations, and a recipe of one
/// group as one line. Found as a service; schedules, policies and moments are their source lines anyhow.
public final class SourceFormat implements SampleReportingFormat {
    /// For the service loader.
    public SourceFormat() {}

    @Override
    public boolean appliesTo(Object value) {
        return value instanceof UpdateRule || value instanceof Recipe recipe && recipe.groups().size() == 1;
    }

    @Override
    public Object report(Object value) {
        String source = value instanceof UpdateRule rule
                ? UpdateRules.source(rule)
                : value.toString().replaceAll("\\R\\s*", "");
        return SampleReportingFormat.plainLabel(source);
    }
}
