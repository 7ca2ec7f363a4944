/** What messaging needs of the outside: mails going out, and the events still owed to reactions. */
@NullMarked
package dev.tutorium.application.messaging.port;

import org.jspecify.annotations.NullMarked;
