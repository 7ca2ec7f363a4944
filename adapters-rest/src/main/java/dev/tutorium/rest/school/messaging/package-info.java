/** What members are told, which mails were refused, and where a creator wants to be told what happens. */
@NullMarked
package dev.tutorium.rest.school.messaging;

import org.jspecify.annotations.NullMarked;
