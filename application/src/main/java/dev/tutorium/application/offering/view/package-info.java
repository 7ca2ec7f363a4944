/** Services and courses as lists and pages show them. */
@NullMarked
package dev.tutorium.application.offering.view;

import org.jspecify.annotations.NullMarked;
