package dev.tutorium.payments.stripe;

import com.stripe.model.Account;
import com.stripe.param.AccountCreateParams;
import com.stripe.param.AccountCreateParams.Capabilities;
import com.stripe.param.AccountLinkCreateParams;
import com.stripe.param.AccountListParams;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.payment.port.PayoutOnboarding;
import dev.tutorium.domain.kernel.AccountId;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * Express accounts in the platform's country. One whose opening was not answered, and that is asked for again only after
 * {@link #LOOKED_BACK}, is opened anew, and the first stays empty.
 */
@Singleton
final class StripeOnboarding implements PayoutOnboarding {

    private static final String PAYEE = "payee";

    /** Accounts cannot be asked for by what we know of them, only by when they were opened. */
    private static final Duration LOOKED_BACK = Duration.ofDays(7);

    private static final long PAGE = 100;

    private final StripeCalls calls;
    private final InstantSource clock;

    StripeOnboarding(StripeCalls calls, InstantSource clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public RemoteResult<String> open(AccountId payee, String email) {
        var id = payee.value().toString();
        var params = AccountCreateParams.builder()
                .setType(AccountCreateParams.Type.EXPRESS)
                .setEmail(email)
                .setCapabilities(Capabilities.builder()
                        .setTransfers(Capabilities.Transfers.builder()
                                .setRequested(true)
                                .build())
                        .build())
                .putMetadata(PAYEE, id)
                .build();
        return calls.ask(stripe -> {
            for (var account : stripe.accounts().list(recent()).autoPagingIterable()) {
                if (id.equals(account.getMetadata().get(PAYEE))) {
                    return new Succeeded<>(account.getId());
                }
            }
            return new Succeeded<>(stripe.accounts()
                    .create(params, StripeCalls.key("account:" + id))
                    .getId());
        });
    }

    private AccountListParams recent() {
        var since = clock.instant().minus(LOOKED_BACK).getEpochSecond();
        return AccountListParams.builder()
                .setCreated(AccountListParams.Created.builder().setGte(since).build())
                .setLimit(PAGE)
                .build();
    }

    /** A page is good once, so each has a key of its own. */
    @Override
    public RemoteResult<URI> page(String account, OnboardingPages ours) {
        var params = AccountLinkCreateParams.builder()
                .setAccount(account)
                .setType(AccountLinkCreateParams.Type.ACCOUNT_ONBOARDING)
                .setReturnUrl(ours.back().toString())
                .setRefreshUrl(ours.again().toString())
                .build();
        var key =
                StripeCalls.key("onboarding:" + account + ":" + clock.instant().toEpochMilli());
        return calls.ask(stripe -> new Succeeded<>(
                URI.create(stripe.accountLinks().create(params, key).getUrl())));
    }

    /** Ready where we may transfer to it and Stripe pays out to the payee's bank. */
    @Override
    public RemoteResult<Readiness> readiness(String account) {
        return calls.ask(stripe -> {
            var found = stripe.accounts().retrieve(account);
            return new Succeeded<>(new Readiness(
                    mayTransferTo(found) && Boolean.TRUE.equals(found.getPayoutsEnabled()), missing(found)));
        });
    }

    private static boolean mayTransferTo(Account account) {
        var capabilities = account.getCapabilities();
        return capabilities != null && "active".equals(capabilities.getTransfers());
    }

    private static List<String> missing(Account account) {
        var requirements = account.getRequirements();
        return requirements == null || requirements.getCurrentlyDue() == null
                ? List.of()
                : requirements.getCurrentlyDue();
    }
}
