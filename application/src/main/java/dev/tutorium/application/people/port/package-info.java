/** What people needs from outside: profiles and rosters. */
@NullMarked
package dev.tutorium.application.people.port;

import org.jspecify.annotations.NullMarked;
