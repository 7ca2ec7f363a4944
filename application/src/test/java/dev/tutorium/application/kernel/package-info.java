/** The kernel's ports in memory, and the contracts that every adapter keeps. */
@NullMarked
package dev.tutorium.application.kernel;

import org.jspecify.annotations.NullMarked;
