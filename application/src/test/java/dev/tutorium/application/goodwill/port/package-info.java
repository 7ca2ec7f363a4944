/** The contract of the book of goodwill, and the book in memory. */
@NullMarked
package dev.tutorium.application.goodwill.port;

import org.jspecify.annotations.NullMarked;
