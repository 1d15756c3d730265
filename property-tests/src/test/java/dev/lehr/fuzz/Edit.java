package dev.lehr.fuzz;

import java.util.List;

/// A change of a document. Places are counted around: one beyond the end is one within. Bytes are characters up to
/// 255 here, see [Latin].
@FunctionalInterface
interface Edit {
    /// The changed document.
    String in(String document);

    /// One edit after the other.
    record All(List<Edit> edits) implements Edit {
        @Override
        public String in(String document) {
            String edited = document;
            for (Edit edit : edits) {
                edited = edit.in(edited);
            }
            return edited;
        }
    }

    /// Another bit in a character.
    record Flip(int at, int bit) implements Edit {
        @Override
        public String in(String document) {
            if (document.isEmpty()) {
                return document;
            }
            int place = Math.floorMod(at, document.length());
            return replaced(document, place, place + 1, String.valueOf((char) (document.charAt(place) ^ 1 << bit)));
        }
    }

    /// A part, so often; it is gone for 0.
    record Repeat(int at, int length, int times) implements Edit {
        @Override
        public String in(String document) {
            int begin = place(document, at);
            int end = Math.min(document.length(), begin + length);
            return replaced(document, begin, end, document.substring(begin, end).repeat(times));
        }
    }

    /// Something more.
    record Insert(int at, String token) implements Edit {
        @Override
        public String in(String document) {
            int place = place(document, at);
            return replaced(document, place, place, token);
        }
    }

    /// Something else in the place of as many characters.
    record Overwrite(int at, String token) implements Edit {
        @Override
        public String in(String document) {
            int begin = place(document, at);
            return replaced(document, begin, Math.min(document.length(), begin + token.length()), token);
        }
    }

    /// Something else in the place of a word or number.
    record Exchange(int at, String token) implements Edit {
        @Override
        public String in(String document) {
            int begin = place(document, at);
            int end = begin;
            while (begin > 0 && isWord(document.charAt(begin - 1))) {
                begin--;
            }
            while (end < document.length() && isWord(document.charAt(end))) {
                end++;
            }
            return replaced(document, begin, end, token);
        }

        private static boolean isWord(char c) {
            return c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-');
        }
    }

    /// The beginning of one document and the end of another.
    record Splice(int at, String other, int from) implements Edit {
        @Override
        public String in(String document) {
            return document.substring(0, place(document, at)) + other.substring(place(other, from));
        }
    }

    /// A part between brackets, so many of them.
    record Wrap(int at, int length, String open, String close, int times) implements Edit {
        @Override
        public String in(String document) {
            int begin = place(document, at);
            int end = Math.min(document.length(), begin + length);
            return replaced(
                    document, begin, end, open.repeat(times) + document.substring(begin, end) + close.repeat(times));
        }
    }

    private static int place(String document, int at) {
        return Math.floorMod(at, document.length() + 1);
    }

    private static String replaced(String document, int begin, int end, String by) {
        return document.substring(0, begin) + by + document.substring(end);
    }
}
