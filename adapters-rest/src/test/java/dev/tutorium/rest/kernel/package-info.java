/** Every mechanism of the kernel, tried over HTTP on one probe that stands on all four surfaces. */
@NullMarked
package dev.tutorium.rest.kernel;

import org.jspecify.annotations.NullMarked;
