/** What members are told, and which mails were refused. */
@NullMarked
package dev.tutorium.rest.school.messaging;

import org.jspecify.annotations.NullMarked;
