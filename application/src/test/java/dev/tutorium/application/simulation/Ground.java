package dev.tutorium.application.simulation;

import dev.tutorium.application.booking.port.PoliciesInMemory;
import dev.tutorium.application.booking.port.QuotesInMemory;
import dev.tutorium.application.booking.port.SessionsInMemory;
import dev.tutorium.application.booking.port.StrikesInMemory;
import dev.tutorium.application.identity.port.AccountsInMemory;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.NoticesInMemory;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.application.learning.port.CertificatesInMemory;
import dev.tutorium.application.learning.port.CertifiedTeachersInMemory;
import dev.tutorium.application.learning.port.CourseSessionsInMemory;
import dev.tutorium.application.learning.port.EnrollmentsInMemory;
import dev.tutorium.application.offering.port.CategoriesInMemory;
import dev.tutorium.application.offering.port.CoursesInMemory;
import dev.tutorium.application.offering.port.ServicesInMemory;
import dev.tutorium.application.payment.port.ChargesInMemory;
import dev.tutorium.application.payment.port.CreditPackagesInMemory;
import dev.tutorium.application.payment.port.DiscountCodesInMemory;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.application.payment.port.LedgerInMemory;
import dev.tutorium.application.payment.port.PayoutAccountsInMemory;
import dev.tutorium.application.payment.port.PayoutsInMemory;
import dev.tutorium.application.payment.port.SubscriptionsInMemory;
import dev.tutorium.application.people.port.PeopleListInMemory;
import dev.tutorium.application.people.port.RostersInMemory;
import dev.tutorium.application.scheduling.port.Calendars;
import dev.tutorium.application.scheduling.port.CalendarsInMemory;
import dev.tutorium.application.scheduling.port.OverridesInMemory;
import dev.tutorium.application.scheduling.port.SchedulesInMemory;
import dev.tutorium.application.scheduling.port.WaitlistsInMemory;
import dev.tutorium.domain.booking.BookingPolicy;
import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.domain.scheduling.SchedulingPolicy;
import java.util.UUID;

/** What the platform stands on: all ports in memory, a clock and a provider. */
final class Ground {

    final VirtualClock clock = new VirtualClock();
    final Chance chance;
    final Faults faults;
    final Webhooks webhooks;
    final Provider provider;

    final BookingPolicy booking = BookingPolicy.standard();
    final PaymentPolicy payment = PaymentPolicy.standard();
    final SchedulingPolicy scheduling = SchedulingPolicy.standard();

    final Memory memory = new Memory();
    final TransactionsInMemory transactions = new TransactionsInMemory(memory);
    final AccountsInMemory accounts = new AccountsInMemory(memory);
    final RostersInMemory rosters = new RostersInMemory(memory);
    final SchedulesInMemory schedules = new SchedulesInMemory(memory);
    final OverridesInMemory overrides = new OverridesInMemory(memory);
    final WaitlistsInMemory waitlists;
    final ServicesInMemory services = new ServicesInMemory(memory);
    final CoursesInMemory courses = new CoursesInMemory(memory);
    final CategoriesInMemory categories = new CategoriesInMemory(memory);
    final SessionsInMemory sessions;
    final QuotesInMemory quotes = new QuotesInMemory(memory);
    final PoliciesInMemory policies = new PoliciesInMemory(memory, services);
    final StrikesInMemory strikes = new StrikesInMemory(memory);
    final ChargesInMemory charges = new ChargesInMemory(memory);
    final CreditPackagesInMemory packages = new CreditPackagesInMemory(memory);
    final SubscriptionsInMemory subscriptions = new SubscriptionsInMemory(memory);
    final DiscountCodesInMemory codes = new DiscountCodesInMemory(memory);
    final PayoutsInMemory payouts = new PayoutsInMemory(memory);
    final LedgerInMemory ledger = new LedgerInMemory(memory, payouts);
    final PayoutAccountsInMemory payoutAccounts = new PayoutAccountsInMemory(memory);
    final NoticesInMemory notices = new NoticesInMemory(memory);
    final EnrollmentsInMemory enrollments = new EnrollmentsInMemory(memory);
    final CertifiedTeachersInMemory teachers = new CertifiedTeachersInMemory(memory, enrollments);
    final CertificatesInMemory certificates = new CertificatesInMemory(memory);
    final Calendars calendars;
    final Ledger books;
    final CourseSessionsInMemory courseSessions;
    final PeopleListInMemory people;
    final Ids ids;

    private long lastId;

    Ground(long seed, Build build) {
        chance = new Chance(seed);
        faults = new Faults(chance);
        transactions.interruptBy(faults::at);
        webhooks = new Webhooks(clock, chance);
        provider = new Provider(webhooks, clock, chance);
        waitlists = new WaitlistsInMemory(memory, services);
        sessions = build.sessions().apply(memory);
        calendars = build.calendars()
                .apply(new CalendarsInMemory(
                        memory,
                        schedules,
                        overrides,
                        sessions,
                        teacher -> accounts.get(teacher).zone()));
        books = build.books().apply(ledger);
        courseSessions = new CourseSessionsInMemory(sessions);
        people = new PeopleListInMemory(accounts, rosters, sessions);
        ids = () -> new UUID((clock.instant().toEpochMilli() << 16) | 0x7000L, 0x8000_0000_0000_0000L | ++lastId);
    }

    void calm(boolean wanted) {
        faults.calm(wanted);
        webhooks.calm(wanted);
        provider.calm(wanted);
    }
}
