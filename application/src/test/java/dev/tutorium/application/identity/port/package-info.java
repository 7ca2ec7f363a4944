/** What every port of identity does, and the ports in memory. */
@NullMarked
package dev.tutorium.application.identity.port;

import org.jspecify.annotations.NullMarked;
