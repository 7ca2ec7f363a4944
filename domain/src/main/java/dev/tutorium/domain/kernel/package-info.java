/** The few value types every capability shares: money, time ranges, outcomes, changes and ids. */
@NullMarked
package dev.tutorium.domain.kernel;

import org.jspecify.annotations.NullMarked;
