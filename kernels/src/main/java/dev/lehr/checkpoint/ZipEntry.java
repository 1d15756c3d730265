package dev.lehr.checkpoint;

/// An entry of a zip file.
///
/// @param name its name with its folders
/// @param begin the first byte of its content
/// @param size bytes of its content, which is not compressed
/// @param crc the CRC-32 of its content
record ZipEntry(String name, long begin, long size, long crc) {
    long end() {
        return begin + size;
    }
}
