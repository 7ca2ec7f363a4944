/** Where the links in mails lead that need no sign-in, whatever surface the reader uses. */
@NullMarked
package dev.tutorium.rest.links;

import org.jspecify.annotations.NullMarked;
