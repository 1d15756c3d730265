package dev.lehr.fuzz;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// Files with edits of their bytes, and files that were edited inside and closed again, so that no checksum keeps the
/// edit from being looked at.
final class FileEdits {
    private static final List<String> HEADER_VALUES = List.of(
            "[0,0]", "[0,8]", "[8,0]", "[-1,8]", "[0,9007199254740992]", "[0,1e300]", "[562949953421312]",
            "[4294967296,4294967296]", "[0,9223372036854775807]", "[1.5]", "\"F32\"", "\"F64\"", "\"I64\"",
            "\"BOOL\"", "\"F4\"", "\"F128\"", "{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,4]}");

    /// Operations of a pickle, with arguments and without.
    private static final List<String> PICKLE = List.of(
            "\u0080\2", "\u0080\4", "(", ")", "]", "}", "N", "\u0088", "\u0089", "K\5", "M\0\1",
            "J\u00ff\u00ff\u00ff\177", "J\u00ff\u00ff\u00ff\u00ff", "\u008a\10\0\0\0\0\0\0\0\u0080", "\u008a\0",
            "\u008a\u00ff", "G\177\u00f8\0\0\0\0\0\0", "X\3\0\0\0abc", "X\u00ff\u00ff\u00ff\177",
            "X\u00ff\u00ff\u00ff\u00ff", "X\2\0\0\0\u00ff\u00fe", "X\7\0\0\0storage", "cposix\nsystem\n",
            "cbuiltins\neval\n", "ctorch._utils\n_rebuild_tensor_v2\n", "ctorch._utils\n_rebuild_parameter\n",
            "ccollections\nOrderedDict\n", "ctorch\nFloatStorage\n", "ctorch\nSize\n", "c", "q\0", "q\1", "h\0",
            "h\1", "r\u00ff\u00ff\u00ff\u00ff", "j\u00ff\u00ff\u00ff\u00ff", "a", "e", "s", "u", "t", "R", "b", "Q",
            "\u0081", "\u0085", "\u0086", "\u0087", ".", "0", "2", "]q\0h\0a", "q\1h\1\u0086", "}q\2K\1h\2s",
            "(((((");

    /// Signatures of the parts of a zip file.
    private static final List<String> ZIP =
            List.of("PK\1\2", "PK\3\4", "PK\5\6", "PK\6\6", "PK\6\7", "\u00ff\u00ff\u00ff\u00ff");

    private FileEdits() {}

    static Arbitrary<byte[]> tensors(List<byte[]> files) {
        List<String> headers = files.stream().map(file -> TensorBytes.of(file).header()).toList();
        Arbitrary<String> tokens = Tokens.of(headers, "{", "}", "[", "]", ",", ":", "\"", " ");
        Arbitrary<String> keys = Arbitraries.frequencyOf(Tuple.of(3, tokens), Tuple.of(1, Arbitraries.of(headers)));
        Arbitrary<Edit> inside = Edits.blind(headers, tokens, "(", ")", "\"", "\"");
        Arbitrary<Edit> edit = Arbitraries.frequencyOf(
                Tuple.of(2, Edits.blind(headers, tokens, "[", "]", "{\"a\":", "}")),
                Tuple.of(5, JsonEdits.of(headers, keys, HEADER_VALUES)),
                Tuple.of(3, JsonEdits.inside(inside)));
        return Arbitraries.frequencyOf(
                Tuple.of(1, raw(files, tokens)),
                Tuple.of(
                        3,
                        Combinators.combine(Arbitraries.of(files).map(TensorBytes::of), Edits.some(edit))
                                .as((file, edits) -> file.with(edits).sealed())));
    }

    static Arbitrary<byte[]> torch(List<byte[]> files) {
        List<ZipBytes> zips = files.stream().map(ZipBytes::of).toList();
        List<String> pickles = zips.stream()
                .map(zip -> Latin.text(zip.entries().get(zip.pickle())))
                .toList();
        List<String> names = zips.stream()
                .flatMap(zip -> zip.entries().keySet().stream())
                .distinct()
                .toList();
        Arbitrary<String> tokens = Tokens.binary(PICKLE);
        Arbitrary<Edit> program =
                Edits.some(Edits.blind(pickles, tokens, "(", "t", "(", "l", "]", "a", "\u0085", ""));
        Arbitrary<Edit> entry = Edits.some(Edits.blind(names, Tokens.binary(names), "/", "/"));
        Arbitrary<byte[]> programs = Combinators.combine(Arbitraries.of(zips), program)
                .as((zip, edit) -> {
                    String name = zip.pickle();
                    String pickle = Latin.text(zip.entries().get(name));
                    return zip.with(name, name, Latin.bytes(edit.in(pickle))).sealed();
                });
        Arbitrary<byte[]> entries = Combinators.combine(
                        Arbitraries.of(zips), Arbitraries.of(names), entry, entry, Arbitraries.of(true, false))
                .as((zip, name, first, second, renamed) -> {
                    byte[] content = zip.entries().getOrDefault(name, new byte[0]);
                    return zip.with(
                                    name,
                                    renamed ? first.in(name) : name,
                                    Latin.bytes(second.in(Latin.text(content))))
                            .sealed();
                });
        return Arbitraries.frequencyOf(
                Tuple.of(2, raw(files, Tokens.binary(Stream.concat(PICKLE.stream(), names.stream()).toList()))),
                Tuple.of(5, programs),
                Tuple.of(2, entries));
    }

    private static Arbitrary<byte[]> raw(List<byte[]> files, Arbitrary<String> tokens) {
        List<String> documents = files.stream().map(Latin::text).toList();
        Arbitrary<String> binary = Arbitraries.frequencyOf(
                Tuple.of(2, Tokens.binary(ZIP)), Tuple.of(1, tokens));
        return Edits.texts(documents, binary, Edits.blind(documents, binary, "[", "]", "(", "t"))
                .map(Latin::bytes);
    }
}
