package dev.tutorium.domain.goodwill;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What an account gets for the points it has earned, each once for good: points reversed later take no gift back. */
public enum Gift {
    BADGE,
    /** A code for a discount on one purchase. */
    DISCOUNT_CODE,
    /** One session for free. */
    SESSION_CREDIT,
    /** A larger share of what the teacher's sessions bring. */
    TEACHING_SHARE;

    /** The gifts now due to an account that has earned so many points and had some gifts before. */
    public static List<Gift> due(int earned, Set<Gift> had, GoodwillPolicy policy) {
        return Arrays.stream(values())
                .filter(gift -> !had.contains(gift) && gift.isReached(earned, policy))
                .toList();
    }

    private boolean isReached(int earned, GoodwillPolicy policy) {
        var from = policy.gifts().get(this);
        return from != null && earned >= from;
    }
}
