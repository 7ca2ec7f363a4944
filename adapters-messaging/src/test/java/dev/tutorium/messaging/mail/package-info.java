/** Mail over a real SMTP server and into the mailbox. */
@NullMarked
package dev.tutorium.messaging.mail;

import org.jspecify.annotations.NullMarked;
