/// Tensors in files, written so that a file is either old or new, and read as something that nobody vouches
/// for.
///
/// **safetensors.** [TensorWriter][dev.lehr.checkpoint.TensorWriter] writes and
/// [TensorFile][dev.lehr.checkpoint.TensorFile] reads the format of Hugging Face: eight bytes that say how long
/// the header is, a header in JSON, then the numbers, little-endian, without holes. It is what optimizers are
/// saved in, and Python's `safetensors` reads and writes it too. A checksum of everything stands in the
/// metadata under `crc32c`; readers that do not know it skip it.
///
/// **PyTorch.** [TorchFile][dev.lehr.checkpoint.TorchFile] reads what `torch.save` wrote: a zip file with the
/// numbers and a pickle, which is a program. The program is not run. A small reader understands what state
/// dictionaries need, keeps a list of four functions and ten storages whose names it knows, and refuses the
/// rest by name. What comes out is a [TorchValue][dev.lehr.checkpoint.TorchValue], of which
/// [TorchModel][dev.lehr.checkpoint.TorchModel] and [TorchOptimizer][dev.lehr.checkpoint.TorchOptimizer] are
/// views. [TorchWriter][dev.lehr.checkpoint.TorchWriter] writes such values for
/// `torch.load(weights_only=True)`.
///
/// **Whole or not at all.** A file is written beside its place under a name with a dot, forced to the disk, and
/// moved to its place. Who is killed leaves the old file or the new one, and beside it perhaps a temporary
/// file, which the next save to the same place clears away when it is a minute old. A save that fails leaves
/// the old file and nothing else.
///
/// **Bounded.** No size in a file is believed before it has been compared with the file: a header of 1 KB that
/// speaks of 10 GB is a problem, not an allocation. Zip entries must be stored, not compressed, so that nothing
/// inflates. Nesting, operations, values, entries and problems have limits. Problems are collected as far as
/// they can be told apart, and come back as a `Validation`; nothing is thrown for what is in a file.
///
/// **Copies.** Writers take numbers from where they are, a piece at a time, on the heap or outside of it.
/// Readers copy into what the caller owns, and say so if the file has been replaced since it was opened.
@NullMarked
package dev.lehr.checkpoint;

import org.jspecify.annotations.NullMarked;
