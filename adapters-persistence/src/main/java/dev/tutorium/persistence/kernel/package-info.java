/** What every repository shares: transactions, ids, SQL, pages and the outbox. */
@NullMarked
package dev.tutorium.persistence.kernel;

import org.jspecify.annotations.NullMarked;
