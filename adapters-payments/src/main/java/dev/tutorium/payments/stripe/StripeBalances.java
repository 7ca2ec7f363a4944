package dev.tutorium.payments.stripe;

import com.stripe.model.Payout;
import com.stripe.param.PayoutListParams;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.payment.port.ProviderBalances;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Stripe's balance, available and pending, and its payouts to the platform's bank so far. */
@Singleton
final class StripeBalances implements ProviderBalances {

    /** Of a payout whose money came back to the balance. */
    private static final Set<String> RETURNED = Set.of("failed", "canceled");

    private static final long PAGE = 100;

    private final StripeCalls calls;

    StripeBalances(StripeCalls calls) {
        this.calls = calls;
    }

    @Override
    public RemoteResult<List<Held>> held() {
        return calls.ask(stripe -> {
            var held = new TreeMap<String, Long>();
            var balance = stripe.balance().retrieve();
            balance.getAvailable().forEach(part -> held.merge(part.getCurrency(), part.getAmount(), Long::sum));
            balance.getPending().forEach(part -> held.merge(part.getCurrency(), part.getAmount(), Long::sum));
            var list = PayoutListParams.builder().setLimit(PAGE).build();
            return new Succeeded<>(told(held, banked(stripe.payouts().list(list).autoPagingIterable())));
        });
    }

    private static Map<String, Long> banked(Iterable<Payout> payouts) {
        var banked = new TreeMap<String, Long>();
        for (var payout : payouts) {
            if (!RETURNED.contains(payout.getStatus())) {
                banked.merge(payout.getCurrency(), payout.getAmount(), Long::sum);
            }
        }
        return banked;
    }

    private static List<Held> told(Map<String, Long> held, Map<String, Long> banked) {
        var currencies = new TreeSet<>(held.keySet());
        currencies.addAll(banked.keySet());
        return currencies.stream()
                .map(currency -> new Held(
                        StripeAmount.money(held.getOrDefault(currency, 0L), currency),
                        StripeAmount.money(banked.getOrDefault(currency, 0L), currency)))
                .toList();
    }
}
