/** What a student can buy or book: services and courses. */
@NullMarked
package dev.tutorium.domain.offering;

import org.jspecify.annotations.NullMarked;
