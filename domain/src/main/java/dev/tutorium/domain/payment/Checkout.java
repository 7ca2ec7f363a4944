package dev.tutorium.domain.payment;

/** The provider's page where a charge is paid. */
public record Checkout(String reference, String url) {}
