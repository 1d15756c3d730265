package dev.lehr.benchmarks;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// An update rule as one would write it without Lehr, twice: with vectors and without.
///
/// Both compute what the generated kernel computes, operation by operation. What depends only on the number of the step
/// is computed once a step in `double`, with Lehr's own power function, so that the loops are all that differs.
interface ByHand {
    /// The width for which kernels are generated, too.
    VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    /// A step, a vector at a time; the last few elements one by one.
    void vectorStep();

    /// A step in a plain loop.
    void scalarStep();
}
