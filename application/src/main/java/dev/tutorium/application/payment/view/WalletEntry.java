package dev.tutorium.application.payment.view;

import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.LedgerAccount;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A movement on one of someone's accounts.
 *
 * @param id      of the line in the books
 * @param what    payment, refund, release, compensation, payout
 * @param account which of the person's accounts it moves
 * @param amount  more than zero for what came in
 * @param charge  what was paid, where it has to do with a payment
 */
public record WalletEntry(
        String id,
        String what,
        LedgerAccount.Kind account,
        Money amount,
        @Nullable UUID charge,
        Instant at) {}
