/** What is mailed, and how it reads. */
@NullMarked
package dev.tutorium.application.messaging;

import org.jspecify.annotations.NullMarked;
