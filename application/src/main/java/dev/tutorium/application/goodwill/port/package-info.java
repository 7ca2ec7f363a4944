/** What goodwill needs of others. */
@NullMarked
package dev.tutorium.application.goodwill.port;

import org.jspecify.annotations.NullMarked;
