package dev.tutorium.domain.payment;

/** Where the provider's checkout sends the payer's browser afterwards. */
public record ReturnPages(String success, String cancel) {}
