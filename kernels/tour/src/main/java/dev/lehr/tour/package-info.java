/// The tour: a real training run from the first schedule to the last picture. Start reading at
/// [Tour][dev.lehr.tour.Tour].
@NullMarked
package dev.lehr.tour;

import org.jspecify.annotations.NullMarked;
