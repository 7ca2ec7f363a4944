package dev.tutorium.application.payment.port;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.TransactionsInMemory;

final class PaymentNoticesInMemoryTest extends PaymentNoticesContract {

    private final PaymentNoticesInMemory notices = new PaymentNoticesInMemory();

    @Override
    protected PaymentNotices notices() {
        return notices;
    }

    @Override
    protected Transactions transactions() {
        return new TransactionsInMemory();
    }
}
