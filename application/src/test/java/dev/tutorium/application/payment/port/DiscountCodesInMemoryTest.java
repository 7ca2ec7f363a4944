package dev.tutorium.application.payment.port;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import java.util.UUID;

final class DiscountCodesInMemoryTest extends DiscountCodesContract {

    private final DiscountCodesInMemory codes = new DiscountCodesInMemory();

    @Override
    protected DiscountCodes codes() {
        return codes;
    }

    @Override
    protected Transactions transactions() {
        return new TransactionsInMemory();
    }

    @Override
    protected AccountId account() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    protected ChargeId charge(AccountId payer) {
        return new ChargeId(UUID.randomUUID());
    }
}
