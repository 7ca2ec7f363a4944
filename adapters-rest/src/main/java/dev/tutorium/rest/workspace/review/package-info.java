/** Reviews, written by students and read by everyone. */
@NullMarked
package dev.tutorium.rest.workspace.review;

import org.jspecify.annotations.NullMarked;
