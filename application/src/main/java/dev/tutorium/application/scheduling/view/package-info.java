/** What is read of time: slots in the asker's zone, explanations, and a teacher's own calendar. */
@NullMarked
package dev.tutorium.application.scheduling.view;

import org.jspecify.annotations.NullMarked;
