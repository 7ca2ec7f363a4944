/** The contracts of scheduling's ports, and ports that keep everything in memory. */
@NullMarked
package dev.tutorium.application.scheduling.port;

import org.jspecify.annotations.NullMarked;
