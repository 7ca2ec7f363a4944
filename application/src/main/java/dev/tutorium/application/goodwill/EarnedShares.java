package dev.tutorium.application.goodwill;

import dev.tutorium.application.goodwill.port.GoodwillBook;
import dev.tutorium.application.payment.port.TeachingShares;
import dev.tutorium.domain.goodwill.Gift;
import dev.tutorium.domain.goodwill.GoodwillPolicy;
import dev.tutorium.domain.kernel.AccountId;

/** The larger share that goodwill brings, for every place that is sold from then on. */
public final class EarnedShares implements TeachingShares {

    private final GoodwillBook book;
    private final GoodwillPolicy policy;

    public EarnedShares(GoodwillBook book, GoodwillPolicy policy) {
        this.book = book;
        this.policy = policy;
    }

    @Override
    public int extra(AccountId teacher) {
        return book.gifts(teacher).contains(Gift.TEACHING_SHARE) ? policy.extraShare() : 0;
    }
}
