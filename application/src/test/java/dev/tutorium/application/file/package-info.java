/** Tests of uploaded files. */
@NullMarked
package dev.tutorium.application.file;

import org.jspecify.annotations.NullMarked;
