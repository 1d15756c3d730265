/// The checks that make a value refuse to be wrong at birth, and their one way of saying so.
@NullMarked
package dev.lehr.check;

import org.jspecify.annotations.NullMarked;
