/** What widgets need from outside. */
@NullMarked
package dev.tutorium.application.widget.port;

import org.jspecify.annotations.NullMarked;
