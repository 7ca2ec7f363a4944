/** The contract of stores of files, and one in memory. */
@NullMarked
package dev.tutorium.application.file.port;

import org.jspecify.annotations.NullMarked;
