package dev.lehr.text;

import dev.lehr.check.Check;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A JSON value (RFC 8259). `toString()` is its text, without blanks.
///
/// Numbers are `double`s, written so that they are read back as the same ones; whole numbers are exact up to `2^53`.
public sealed interface Json {
    /// An object, whose members keep their order.
    record Obj(Map<String, Json> members) implements Json {
        public Obj {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public String toString() {
            return JsonWriter.text(this);
        }
    }

    /// An array.
    record Arr(List<Json> elements) implements Json {
        public Arr {
            elements = List.copyOf(elements);
        }

        @Override
        public String toString() {
            return JsonWriter.text(this);
        }
    }

    /// A number; finite, because JSON has no others.
    record Num(double value) implements Json {
        public Num {
            Check.finite("number", value);
        }

        @Override
        public String toString() {
            return JsonWriter.text(this);
        }
    }

    /// A text.
    record Str(String value) implements Json {
        @Override
        public String toString() {
            return JsonWriter.text(this);
        }
    }

    /// `true` or `false`.
    record Bool(boolean value) implements Json {
        @Override
        public String toString() {
            return JsonWriter.text(this);
        }
    }

    /// `null`.
    record Null() implements Json {
        @Override
        public String toString() {
            return JsonWriter.text(this);
        }
    }

    /// The value that a text says.
    ///
    /// Strict: nothing but JSON, one value, no duplicate keys, no half of a surrogate pair, no number that is not
    /// zero but rounds to it or to infinity, and brackets at most [Limits#NESTING] deep.
    ///
    /// @return the value, or the problems up to and including the first one of syntax
    static Validation<Seq<Problem>, Json> parse(String text) {
        return JsonReader.read(text);
    }
}
