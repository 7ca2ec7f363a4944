/** The read side of identity: flat records. */
@NullMarked
package dev.tutorium.application.identity.view;

import org.jspecify.annotations.NullMarked;
