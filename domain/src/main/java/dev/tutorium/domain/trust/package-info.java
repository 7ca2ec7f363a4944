/** Flags and their moderation, the audit log, and what people may ask about their own data. */
@NullMarked
package dev.tutorium.domain.trust;

import org.jspecify.annotations.NullMarked;
