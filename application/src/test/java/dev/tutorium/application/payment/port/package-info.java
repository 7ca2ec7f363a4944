/** The contracts of payment's ports, and their in-memory doubles. */
@NullMarked
package dev.tutorium.application.payment.port;

import org.jspecify.annotations.NullMarked;
