/** What offering needs from outside: the collections of services, courses and categories. */
@NullMarked
package dev.tutorium.application.offering.port;

import org.jspecify.annotations.NullMarked;
