package dev.lehr.property;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.engine.JqwikTestEngine;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.DiscoveryFilter;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;

/// Runs the properties of a class as an IDE would, and keeps what a person would read of those that fail.
final class JqwikRun implements EngineExecutionListener {
    private final Map<String, String> reports = new LinkedHashMap<>();

    private JqwikRun() {}

    /// The report of each property that fails, by its name.
    @SuppressWarnings("deprecation") // what the newer request wants besides, jqwik does not use
    static Map<String, String> of(Class<?> properties) {
        JqwikTestEngine engine = new JqwikTestEngine();
        JqwikRun run = new JqwikRun();
        Request request = new Request(properties);
        TestDescriptor all = engine.discover(request, UniqueId.forEngine(engine.getId()));
        engine.execute(ExecutionRequest.create(all, run, request.getConfigurationParameters()));
        return run.reports;
    }

    @Override
    public void reportingEntryPublished(TestDescriptor test, ReportEntry entry) {
        reports.merge(
                test.getDisplayName(),
                entry.getKeyValuePairs().values().stream().collect(Collectors.joining("\n")),
                String::concat);
    }

    /// One class, with a database of failures of its own.
    private record Request(Class<?> properties) implements EngineDiscoveryRequest, ConfigurationParameters {
        private static final Map<String, String> PARAMETERS =
                Map.of("jqwik.database", "target/.jqwik-specimens", "jqwik.reporting.usejunitplatform", "true", "jqwik.failures.after.default", "RANDOM_SEED");

        @Override
        public <T extends DiscoverySelector> List<T> getSelectorsByType(Class<T> type) {
            DiscoverySelector selector = DiscoverySelectors.selectClass(properties);
            return type.isInstance(selector) ? List.of(type.cast(selector)) : List.of();
        }

        @Override
        public <T extends DiscoveryFilter<?>> List<T> getFiltersByType(Class<T> type) {
            return List.of();
        }

        @Override
        public ConfigurationParameters getConfigurationParameters() {
            return this;
        }

        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(PARAMETERS.get(key));
        }

        @Override
        public Optional<Boolean> getBoolean(String key) {
            return get(key).map(Boolean::valueOf);
        }

        @Override
        public Set<String> keySet() {
            return PARAMETERS.keySet();
        }
    }
}
