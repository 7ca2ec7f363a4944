/** The contract of the store of materials, and one in memory. */
@NullMarked
package dev.tutorium.application.material.port;

import org.jspecify.annotations.NullMarked;
