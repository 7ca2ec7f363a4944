/** What trust needs from outside. */
@NullMarked
package dev.tutorium.application.trust.port;

import org.jspecify.annotations.NullMarked;
