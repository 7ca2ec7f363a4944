/** Tests of goodwill's activities. */
@NullMarked
package dev.tutorium.application.goodwill;

import org.jspecify.annotations.NullMarked;
