/** What people see of their money, flat and straight from the books. */
@NullMarked
package dev.tutorium.application.payment.view;

import org.jspecify.annotations.NullMarked;
