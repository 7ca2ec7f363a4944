/** Charging, sharing, refunding and paying out: what the platform does with money. */
@NullMarked
package dev.tutorium.application.payment;

import org.jspecify.annotations.NullMarked;
