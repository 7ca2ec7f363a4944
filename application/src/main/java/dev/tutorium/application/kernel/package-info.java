/** What every activity shares: who acts, transactions, pages, event reactions and the four exceptions. */
@NullMarked
package dev.tutorium.application.kernel;

import org.jspecify.annotations.NullMarked;
