package dev.lehr.property.golden;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The tables that come with the tests.
final class GoldenTables {
    private static final Map<String, List<Case>> READ = new ConcurrentHashMap<>();

    private GoldenTables() {}

    /// The cases of a table, which is read once for all tests.
    static Stream<Case> cases(String table) {
        return READ.computeIfAbsent(table, name -> {
                    try (Stream<Case> cases = source().cases(name)) {
                        return cases.toList();
                    }
                })
                .stream();
    }

    static GoldenSource source() {
        URL table = Objects.requireNonNull(GoldenTables.class.getResource("/golden/optimizers.jsonl.gz"));
        try {
            return new GoldenSource(Path.of(table.toURI()).getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
