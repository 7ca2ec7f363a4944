/** What people are told by mail, and when. */
@NullMarked
package dev.tutorium.application.messaging;

import org.jspecify.annotations.NullMarked;
