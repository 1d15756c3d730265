/// From programs to bytecode: hidden classes written with `java.lang.classfile`.
///
/// There are two ways to run over elements, [ScalarArithmetic][dev.lehr.kernel.emit.ScalarArithmetic] and
/// [VectorArithmetic][dev.lehr.kernel.emit.VectorArithmetic], which emit the same operations in the same order; the tail
/// of a vector loop is a scalar loop. What is uniform is emitted by [DoubleCode][dev.lehr.kernel.emit.DoubleCode]. This is the only package
/// that knows the Vector API.
@NullMarked
package dev.lehr.kernel.emit;

import org.jspecify.annotations.NullMarked;
