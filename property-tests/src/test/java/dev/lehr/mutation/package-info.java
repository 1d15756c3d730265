/// Mutation testing, `mvn -Pmutation verify`: pitest breaks the classes in thousands of small ways, one at a
/// time, and a mutant that no test notices has survived. Enough must be noticed, and each survivor must have been judged in
/// `docs/survivors.md`.
@NullMarked
package dev.lehr.mutation;

import org.jspecify.annotations.NullMarked;
