/** What a student can buy or book: services, courses and course packs. */
@NullMarked
package dev.tutorium.domain.offering;

import org.jspecify.annotations.NullMarked;
