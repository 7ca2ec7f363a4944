/** Mail on its way out: over SMTP, or into a mailbox that developers can read. */
@NullMarked
package dev.tutorium.messaging.mail;

import org.jspecify.annotations.NullMarked;
