/** A teacher's services, public and to work on. */
@NullMarked
package dev.tutorium.rest.workspace.offering;

import org.jspecify.annotations.NullMarked;
