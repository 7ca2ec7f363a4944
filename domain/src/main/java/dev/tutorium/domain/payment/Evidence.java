package dev.tutorium.domain.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the platform says to a payer's bank against a dispute: gathered from what is stored, but for an admin's words.
 *
 * @param product    what was bought
 * @param payerName  null when the payer's account is erased
 * @param tookPlace  when the session was; null for what is no session
 * @param attendance who came to what, as it was recorded
 * @param policy     the terms of cancelling that were shown and agreed to; empty when there were none
 * @param refunds    what went back already
 * @param statement  in an admin's words, then the teacher's, then the messages that were sent about it
 */
public record Evidence(
        String product,
        @Nullable String payerName,
        @Nullable String payerEmail,
        @Nullable Instant tookPlace,
        String attendance,
        String policy,
        String refunds,
        String statement) {}
