package dev.tutorium.payments.sandbox;

import java.time.Duration;

/**
 * How a webhook is to travel, so that what happens on real networks can be tried.
 *
 * @param copies how often it arrives; 0 when it is lost
 */
record WebhookWish(int copies, Duration delay) {

    private static final int MOST_COPIES = 5;
    private static final Duration LONGEST_DELAY = Duration.ofDays(3);

    static final WebhookWish AT_ONCE = new WebhookWish(1, Duration.ZERO);

    WebhookWish {
        copies = Math.clamp(copies, 0, MOST_COPIES);
        delay = delay.isNegative() ? Duration.ZERO : delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }
}
