package dev.tutorium.application.goodwill.view;

import dev.tutorium.domain.goodwill.Gift;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A gift an account got.
 *
 * @param code what to type in; null where the gift is no code, or while it is being made
 * @param used whether the code was redeemed
 */
public record GiftView(Gift gift, Instant at, @Nullable String code, boolean used) {}
