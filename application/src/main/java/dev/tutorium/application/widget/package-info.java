/** Widgets on other sites: how they look, and how often they are used. */
@NullMarked
package dev.tutorium.application.widget;

import org.jspecify.annotations.NullMarked;
