package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.BookProofs;
import dev.tutorium.application.payment.port.ProviderBalances;
import dev.tutorium.application.payment.port.ProviderBalances.Held;
import dev.tutorium.application.payment.view.BookProof;
import dev.tutorium.application.payment.view.BookProof.Difference;
import dev.tutorium.application.payment.view.BookProof.Problem;
import dev.tutorium.application.payment.view.Books;
import dev.tutorium.domain.kernel.Money;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proves the books, every night and whenever someone wants to know: the entries add up, they agree with all charges, refunds,
 * payouts and disputes, and the provider has what they say. What is on its way between the provider and us is a difference as long
 * as it is: a payment whose news has not come, a payout whose answer was lost.
 */
public final class BookProving {

    private static final Duration EVERY = Duration.ofDays(1);

    private final Books books;
    private final ProviderBalances provider;
    private final BookProofs proofs;
    private final Transactions transactions;
    private final Ids ids;
    private final InstantSource clock;

    public BookProving(
            Books books,
            ProviderBalances provider,
            BookProofs proofs,
            Transactions transactions,
            Ids ids,
            InstantSource clock) {
        this.books = books;
        this.provider = provider;
        this.proofs = proofs;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    public RecurringJob job() {
        return new RecurringJob("payment.book-proving", EVERY, this::prove);
    }

    /** Proves them now and keeps what it came to. */
    public BookProof prove() {
        var at = clock.instant();
        var found = new ArrayList<>(books.differences());
        var asked = switch (provider.held()) {
            case RemoteResult.Succeeded(var held) -> {
                found.addAll(compare(books.clearing(), held));
                yield true;
            }
            case RemoteResult.Declined<?> _, RemoteResult.Unknown<?> _ -> false;
        };
        var proof = new BookProof(ids.next(), at, books.entries(), asked, found);
        transactions.inTransaction(() -> proofs.add(proof));
        return proof;
    }

    private static List<Difference> compare(List<Money> clearing, List<Held> held) {
        var booked = byCurrency(clearing.stream());
        var there = byCurrency(held.stream().map(each -> each.held().plus(each.banked())));
        var currencies = new HashSet<>(booked.keySet());
        currencies.addAll(there.keySet());
        return currencies.stream()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .filter(currency -> !of(booked, currency).equals(of(there, currency)))
                .map(currency ->
                        new Difference(Problem.PROVIDER_DIFFERS, "provider", of(booked, currency), of(there, currency)))
                .toList();
    }

    private static Map<Currency, Money> byCurrency(Stream<Money> amounts) {
        return amounts.collect(Collectors.toMap(Money::currency, Function.identity(), Money::plus));
    }

    private static Money of(Map<Currency, Money> amounts, Currency currency) {
        return amounts.getOrDefault(currency, Money.zero(currency));
    }
}
