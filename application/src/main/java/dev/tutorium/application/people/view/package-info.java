/** Profiles and students as lists and pages show them. */
@NullMarked
package dev.tutorium.application.people.view;

import org.jspecify.annotations.NullMarked;
