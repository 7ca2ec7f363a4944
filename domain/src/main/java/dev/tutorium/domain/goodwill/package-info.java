/** Goodwill points: what earns them, what they are spent on, and requests for help. */
@NullMarked
package dev.tutorium.domain.goodwill;

import org.jspecify.annotations.NullMarked;
