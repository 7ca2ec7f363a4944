/** Tests of materials. */
@NullMarked
package dev.tutorium.application.material;

import org.jspecify.annotations.NullMarked;
