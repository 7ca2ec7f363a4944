/** Posts in feeds, who may read and write there, and members who block each other. */
@NullMarked
package dev.tutorium.domain.community;

import org.jspecify.annotations.NullMarked;
