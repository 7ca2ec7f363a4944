/** What learning needs from outside: enrollments, certificates, certified teachers and their sessions. */
@NullMarked
package dev.tutorium.application.learning.port;

import org.jspecify.annotations.NullMarked;
