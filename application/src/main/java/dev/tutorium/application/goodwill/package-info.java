/** Goodwill points: who gets them, what they come to, and help for students who ask. */
@NullMarked
package dev.tutorium.application.goodwill;

import org.jspecify.annotations.NullMarked;
