package dev.lehr.property.law;

/// What came of holding something to a law.
public sealed interface Outcome {
    /// The law, as a sentence about what was held to it.
    String law();

    /// It holds, proved from the formula for every step that it speaks of.
    record Proved(String law) implements Outcome {
        @Override
        public String toString() {
            return "proved  " + law;
        }
    }

    /// It held wherever it was tried.
    ///
    /// @param law the law
    /// @param cases how often it was tried
    record Held(String law, long cases) implements Outcome {
        @Override
        public String toString() {
            return "held    " + law + " (" + cases + " cases)";
        }
    }

    /// It does not hold.
    ///
    /// @param law the law
    /// @param example the smallest case found where it does not, with its steps and values
    record Broken(String law, String example) implements Outcome {
        @Override
        public String toString() {
            return "BROKEN  " + law + ": " + example;
        }
    }

    /// It says nothing about this one.
    ///
    /// @param law the law
    /// @param why what is missing
    record Inapplicable(String law, String why) implements Outcome {
        @Override
        public String toString() {
            return "-       " + law + ": " + why;
        }
    }

    /// Whether it was found not to hold.
    default boolean isBroken() {
        return this instanceof Broken;
    }
}
