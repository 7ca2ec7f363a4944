package dev.tutorium.application.payment;

import dev.tutorium.application.identity.port.Secrets;
import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.DiscountCodes;
import dev.tutorium.domain.goodwill.Gift;
import dev.tutorium.domain.goodwill.GoodwillEvent.GiftGranted;
import dev.tutorium.domain.goodwill.GoodwillPolicy;
import dev.tutorium.domain.kernel.DiscountCodeId;
import dev.tutorium.domain.payment.DiscountCode;
import dev.tutorium.domain.payment.DiscountCode.Limits;
import java.util.Set;

/** Someone has earned a discount: a code of the platform's is made for one purchase, which pays for it. */
public final class GiftedCode implements Reaction<GiftGranted> {

    private static final int BASIS_POINTS = 100;
    private static final int LENGTH = 12;

    private final DiscountCodes codes;
    private final GoodwillPolicy policy;
    private final Secrets secrets;
    private final Transactions transactions;

    public GiftedCode(DiscountCodes codes, GoodwillPolicy policy, Secrets secrets, Transactions transactions) {
        this.codes = codes;
        this.policy = policy;
        this.secrets = secrets;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "payment.gifted-code";
    }

    @Override
    public Class<GiftGranted> event() {
        return GiftGranted.class;
    }

    @Override
    public void react(GiftGranted granted) {
        if (granted.gift() == Gift.DISCOUNT_CODE) {
            transactions.inTransaction(() -> make(granted));
        }
    }

    private void make(GiftGranted granted) {
        var id = new DiscountCodeId(granted.id().value());
        if (codes.find(id).isEmpty()) {
            codes.save(new DiscountCode(
                    id,
                    null,
                    text(),
                    new DiscountCode.Percent(policy.discountPercent() * BASIS_POINTS),
                    new Limits(null, null, 1, null, null, Set.of()),
                    0,
                    granted.at(),
                    null,
                    0));
        }
    }

    /** Letters and digits that nobody guesses. */
    private String text() {
        return secrets.next().replaceAll("[^A-Za-z0-9]", "").substring(0, LENGTH);
    }
}
