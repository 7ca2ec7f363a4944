/** The contracts of people's ports, and ports in memory. */
@NullMarked
package dev.tutorium.application.people.port;

import org.jspecify.annotations.NullMarked;
