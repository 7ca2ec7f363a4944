/** The sandbox provider on a real database and over real HTTP. */
@NullMarked
package dev.tutorium.payments.sandbox;

import org.jspecify.annotations.NullMarked;
