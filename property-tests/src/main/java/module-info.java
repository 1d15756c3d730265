import org.jspecify.annotations.NullMarked;

/// Proof: generators of schedules, rules and recipes for property tests, laws that they obey, and recorded runs of other libraries to compare with.
@NullMarked
module dev.lehr.properties {
    requires static transitive org.jspecify;
    requires transitive dev.lehr.dsl;
    requires transitive dev.lehr.kernels;
    requires transitive net.jqwik.api;
    requires transitive org.junit.jupiter.api;
    requires tools.jackson.databind;

    exports dev.lehr.property;
    exports dev.lehr.property.golden;
    exports dev.lehr.property.law;

    provides net.jqwik.api.SampleReportingFormat with
            dev.lehr.property.SourceFormat;
    provides net.jqwik.api.providers.ArbitraryProvider with
            dev.lehr.property.NumbersProvider,
            dev.lehr.property.RecipeProvider,
            dev.lehr.property.ScheduleProvider;
    provides net.jqwik.api.configurators.ArbitraryConfigurator with
            dev.lehr.property.ScheduleConfigurator;
}
