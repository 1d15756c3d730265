package dev.lehr.benchmarks;

/// One way to make a step of an optimizer. It counts its steps itself.
@FunctionalInterface
interface Contender {
    void step();
}
