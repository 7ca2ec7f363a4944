/** What the speed and the promises of the server are measured with. No part of the product. */
@NullMarked
package dev.tutorium.bench;

import org.jspecify.annotations.NullMarked;
