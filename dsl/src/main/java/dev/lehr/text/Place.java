package dev.lehr.text;

/// Where a problem is.
public sealed interface Place {
    /// A place in a text.
    ///
    /// @param line from 1
    /// @param column from 1, in UTF-16 units
    record Position(int line, int column) implements Place {
        /// `line 1, column 8`.
        @Override
        public String toString() {
            return "line " + line + ", column " + column;
        }
    }

    /// A place in a value, from the outside in.
    ///
    /// @param path such as `$.pieces[1].from`, where `$` is the whole
    record Path(String path) implements Place {
        /// The whole value.
        public static final Path ROOT = new Path("$");

        /// The part of this place that is called `name`.
        public Path key(String name) {
            return new Path(path + "." + name);
        }

        /// The element of this place that has this index, from 0.
        public Path index(int index) {
            return new Path(path + "[" + index + "]");
        }

        /// The part with a name or an index.
        Path part(Object key) {
            return key instanceof Integer index ? index(index) : key(key.toString());
        }

        /// `$.pieces[1].from`.
        @Override
        public String toString() {
            return path;
        }
    }
}
