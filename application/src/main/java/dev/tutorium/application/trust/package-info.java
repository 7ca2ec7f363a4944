/** Trust: the audit log, and what a person may ask about their own data. */
@NullMarked
package dev.tutorium.application.trust;

import org.jspecify.annotations.NullMarked;
