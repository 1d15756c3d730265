package dev.lehr.checkpoint;

/// Parts of pickles, each character of which is a byte.
final class Pickles {
    static final String REBUILD = "ctorch._utils\n_rebuild_tensor_v2\n";
    private static final String HOOKS = "\u0089ccollections\nOrderedDict\n)R";

    private Pickles() {}

    /// A storage of so many numbers, fewer than 256.
    static String storage(String type, String key, int length) {
        return "(X\u0007\0\0\0storagectorch\n" + type + "\nX" + (char) key.length() + "\0\0\0" + key
                + "X\u0003\0\0\0cpuK" + (char) length + "tQ";
    }

    /// A tensor of four floats in entry 0.
    static String tensor(String offsetShapeStrides) {
        return REBUILD + "(" + storage("FloatStorage", "0", 4) + offsetShapeStrides + HOOKS + "tR";
    }
}
