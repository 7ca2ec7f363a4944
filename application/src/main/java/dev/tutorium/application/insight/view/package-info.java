/** The figures and facts it is made of. */
@NullMarked
package dev.tutorium.application.insight.view;

import org.jspecify.annotations.NullMarked;
