package dev.tutorium.application.simulation;

import dev.tutorium.application.booking.port.SessionsInMemory;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.application.scheduling.port.Calendars;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.ScheduleId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.payment.JournalEntry;
import dev.tutorium.domain.payment.LedgerAccount;
import dev.tutorium.domain.scheduling.TeacherCalendar;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Bugs that are planted to see them found. */
final class Planted {

    private Planted() {}

    /** The constraints are gone, and for every seventh hour the calendar is read as it was before anyone booked it. */
    static Build doubleBooking() {
        return new Build(SessionsInMemory::unguarded, LostLock::new, UnaryOperator.identity());
    }

    /** Of every thirteenth amount that is released, one minor unit stays behind. */
    static Build lostCent() {
        return new Build(SessionsInMemory::new, UnaryOperator.identity(), LostCent::new);
    }

    private record LostLock(Calendars read) implements Calendars {

        @Override
        public TeacherCalendar calendar(
                AccountId teacher, TimeRange window, @Nullable ScheduleId schedule, @Nullable SessionId leaveOut) {
            var calendar = read.calendar(teacher, window, schedule, leaveOut);
            return window.start().getEpochSecond() / 3_600 % 7 == 0
                    ? new TeacherCalendar(
                            calendar.covered(),
                            calendar.zone(),
                            calendar.rules(),
                            calendar.overrides(),
                            calendar.timeOff(),
                            List.of())
                    : calendar;
        }

        @Override
        public Optional<Instant> externalAsOf(AccountId teacher) {
            return read.externalAsOf(teacher);
        }

        @Override
        public void lock(AccountId teacher) {}
    }

    private record LostCent(Ledger books) implements Ledger {

        @Override
        public boolean post(JournalEntry entry) {
            var lines = entry.lines();
            var amount = lines.getFirst().amount();
            return books.post(
                    entry.what().equals("release") && amount.minor() > 1 && amount.minor() % 13 == 0
                            ? new JournalEntry(
                                    entry.key(),
                                    entry.charge(),
                                    entry.what(),
                                    entry.at(),
                                    lines.stream().map(LostCent::less).toList())
                            : entry);
        }

        private static JournalEntry.Line less(JournalEntry.Line line) {
            var cent =
                    Money.of(line.amount().isPositive() ? 1 : -1, line.amount().currency());
            return new JournalEntry.Line(line.account(), line.amount().minus(cent));
        }

        @Override
        public Money balance(LedgerAccount account, Currency currency) {
            return books.balance(account, currency);
        }

        @Override
        public Money balanceAlone(LedgerAccount account, Currency currency) {
            return books.balanceAlone(account, currency);
        }

        @Override
        public List<Payable> takePayable(int limit) {
            return books.takePayable(limit);
        }

        @Override
        public void lookAgain(AccountId payee) {
            books.lookAgain(payee);
        }
    }
}
