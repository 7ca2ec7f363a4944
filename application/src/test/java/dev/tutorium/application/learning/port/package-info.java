/** The contracts of learning's ports, and ports in memory. */
@NullMarked
package dev.tutorium.application.learning.port;

import org.jspecify.annotations.NullMarked;
