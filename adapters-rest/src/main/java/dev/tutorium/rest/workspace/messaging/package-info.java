/** Where a teacher wants to be told what happens, and what they write to students for later. */
@NullMarked
package dev.tutorium.rest.workspace.messaging;

import org.jspecify.annotations.NullMarked;
