package dev.tutorium.application.kernel;

final class NoticesInMemoryTest extends NoticesContract {

    private final NoticesInMemory notices = new NoticesInMemory();

    @Override
    protected Notices notices() {
        return notices;
    }

    @Override
    protected Transactions transactions() {
        return new TransactionsInMemory();
    }
}
