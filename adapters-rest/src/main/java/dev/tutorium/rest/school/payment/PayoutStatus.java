package dev.tutorium.rest.school.payment;

/** What a list of payouts may be narrowed to, in any case of letters. */
enum PayoutStatus {
    PENDING,
    APPROVED,
    PAID,
    FAILED,
    CANCELLED
}
