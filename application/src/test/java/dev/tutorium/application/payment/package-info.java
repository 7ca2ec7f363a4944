/** The activities of payment over in-memory ports. */
@NullMarked
package dev.tutorium.application.payment;

import org.jspecify.annotations.NullMarked;
