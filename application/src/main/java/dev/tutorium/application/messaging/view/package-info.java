/** What a mail needs to know, each by one query. */
@NullMarked
package dev.tutorium.application.messaging.view;

import org.jspecify.annotations.NullMarked;
