/** What mails are made of, from a real database. */
@NullMarked
package dev.tutorium.persistence.messaging;

import org.jspecify.annotations.NullMarked;
