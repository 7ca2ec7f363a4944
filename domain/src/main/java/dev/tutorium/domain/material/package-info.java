/** What teachers keep to teach with: folders, lesson templates and resources. */
@NullMarked
package dev.tutorium.domain.material;

import org.jspecify.annotations.NullMarked;
