/** The contracts of offering's ports, and ports in memory. */
@NullMarked
package dev.tutorium.application.offering.port;

import org.jspecify.annotations.NullMarked;
