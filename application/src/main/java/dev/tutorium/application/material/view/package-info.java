/** Materials as lists and trees show them. */
@NullMarked
package dev.tutorium.application.material.view;

import org.jspecify.annotations.NullMarked;
