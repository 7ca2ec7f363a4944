/** What mails are made of, and the links in them. */
@NullMarked
package dev.tutorium.persistence.messaging;

import org.jspecify.annotations.NullMarked;
