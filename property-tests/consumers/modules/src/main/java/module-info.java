/// Law suites for one's own schedules. What the module requires of Lehr is on the module path, as named modules.
module org.example.laws {
    requires transitive dev.lehr.properties;

    exports org.example;
}
