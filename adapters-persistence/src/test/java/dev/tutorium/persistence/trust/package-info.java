@NullMarked
package dev.tutorium.persistence.trust;

import org.jspecify.annotations.NullMarked;
