/// Tensors in files: safetensors, written so that a file is either old or new, and read as something that
/// nobody vouches for.
///
/// The format is that of Hugging Face's safetensors, version 0.5: eight bytes that say how long the header is,
/// a header in JSON, then the numbers, little-endian, without holes. A file is written beside its place and
/// moved there when all of it is on the disk. A checksum of the numbers stands in the metadata under `crc32c`;
/// readers that do not know it skip it.
///
/// [TensorFile#open][dev.lehr.checkpoint.TensorFile#open(java.nio.file.Path)] finds every problem of a file, in
/// time and memory that its header bounds.
@NullMarked
package dev.lehr.checkpoint;

import org.jspecify.annotations.NullMarked;
