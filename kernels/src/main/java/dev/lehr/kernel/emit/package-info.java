/// From programs to bytecode: hidden classes written with `java.lang.classfile`.
///
/// There are two ways to run over elements, [ScalarElements][dev.lehr.kernel.emit.ScalarElements] and
/// [VectorElements][dev.lehr.kernel.emit.VectorElements], which emit the same operations in the same order; the tail
/// of a vector loop is a scalar loop. What is uniform is emitted by [DoubleCode][dev.lehr.kernel.emit.DoubleCode]. This is the only package
/// that knows the Vector API.
@NullMarked
package dev.lehr.kernel.emit;

import org.jspecify.annotations.NullMarked;
