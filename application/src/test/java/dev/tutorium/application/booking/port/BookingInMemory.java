package dev.tutorium.application.booking.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.kernel.ServiceId;
import java.util.UUID;

/** Sessions in memory, which ask nobody whether what they refer to exists. */
final class BookingInMemory implements BookingFixture {

    final Memory memory = new Memory();
    final SessionsInMemory sessions = new SessionsInMemory(memory);
    private final Transactions transactions = new TransactionsInMemory(memory);

    @Override
    public Sessions sessions() {
        return sessions;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public AccountId account() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    public ServiceId service(AccountId teacher) {
        return new ServiceId(UUID.randomUUID());
    }

    @Override
    public ChargeId charge(SeatId seat, AccountId student, AccountId teacher) {
        return new ChargeId(UUID.randomUUID());
    }
}
