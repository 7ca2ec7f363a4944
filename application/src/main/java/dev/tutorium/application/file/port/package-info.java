/** Where files and what is known of them are kept. */
@NullMarked
package dev.tutorium.application.file.port;

import org.jspecify.annotations.NullMarked;
