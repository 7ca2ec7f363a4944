/** What is read of the audit log and of requests. */
@NullMarked
package dev.tutorium.application.trust.view;

import org.jspecify.annotations.NullMarked;
