package dev.tutorium.application.payment.view;

import dev.tutorium.domain.kernel.Money;

/**
 * What one person has with the platform in one currency, summed from the books.
 *
 * @param pending   owed, but not delivered or still held
 * @param available may be paid out; below zero it is recovered from what comes next
 * @param inTransit approved for payout and on its way
 * @param paidOut   all that was ever paid out
 * @param earned    all that shares ever came to, less refunds
 * @param wallet    credit to pay with
 */
public record BalanceView(Money pending, Money available, Money inTransit, Money paidOut, Money earned, Money wallet) {}
