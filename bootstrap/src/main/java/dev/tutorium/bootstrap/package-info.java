/** The server: its start, its configuration, and the wiring of activities to adapters. */
@NullMarked
package dev.tutorium.bootstrap;

import org.jspecify.annotations.NullMarked;
