/** Where materials are kept. */
@NullMarked
package dev.tutorium.application.material.port;

import org.jspecify.annotations.NullMarked;
