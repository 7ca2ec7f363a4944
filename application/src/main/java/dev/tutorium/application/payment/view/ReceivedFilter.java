package dev.tutorium.application.payment.view;

import org.jspecify.annotations.Nullable;

/** Which of a teacher's payments are asked for: of one status or (null) any, paid in a span of time. */
public record ReceivedFilter(ReceivedPayment.@Nullable Status status, TimeSpan paid) {}
