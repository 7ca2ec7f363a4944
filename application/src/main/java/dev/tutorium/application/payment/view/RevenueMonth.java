package dev.tutorium.application.payment.view;

import dev.tutorium.domain.kernel.Money;
import java.time.YearMonth;

/**
 * A month in one currency.
 *
 * @param payments how many were paid
 * @param revenue  what students paid
 * @param share    what of it was the teacher's when it was paid
 * @param refunded what went back in the month, whenever it was paid
 */
public record RevenueMonth(YearMonth month, long payments, Money revenue, Money share, Money refunded) {}
