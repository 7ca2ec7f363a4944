/** The audit log of a practice, and what people may ask about their own data. */
@NullMarked
package dev.tutorium.rest.workspace.trust;

import org.jspecify.annotations.NullMarked;
