package dev.tutorium.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.identity.Links;
import dev.tutorium.application.identity.MagicLinkSignIn;
import dev.tutorium.application.identity.NewAccounts;
import dev.tutorium.application.identity.SignInOpening;
import dev.tutorium.application.identity.SignInRenewal;
import dev.tutorium.application.identity.SignUp;
import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.identity.port.OneTimeTokens;
import dev.tutorium.application.identity.port.PasswordsInMemory;
import dev.tutorium.application.identity.port.Secrets;
import dev.tutorium.application.identity.port.SignIns;
import dev.tutorium.application.identity.view.GrantedSignIn;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.RefusedInTest;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.identity.IdentityPolicy;
import dev.tutorium.domain.identity.IdentityRefusal;
import dev.tutorium.domain.identity.OneTimeToken;
import dev.tutorium.domain.identity.OneTimeToken.Requested;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.identity.SignUpWish;
import dev.tutorium.domain.identity.TokenPurpose;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.OneTimeTokenId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.persistence.kernel.DatabaseTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many do at once what only one may do. */
class IdentityRacesTest extends DatabaseTest {

    private static final Actor VISITOR = new Actor.Visitor();
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final IdentityPolicy POLICY = IdentityPolicy.standard();
    private static final int CLIENTS = 12;

    @Inject
    Accounts accounts;

    @Inject
    SignIns signIns;

    @Inject
    OneTimeTokens tokens;

    @Inject
    Secrets secrets;

    @Inject
    Transactions transactions;

    @Inject
    Ids ids;

    private SignUp signUp;
    private MagicLinkSignIn magicLinks;
    private SignInRenewal renewal;

    @BeforeAll
    void activities() {
        var opening = new SignInOpening(signIns, secrets, ids, POLICY);
        var newAccounts = new NewAccounts(accounts, tokens, ids);
        signUp = new SignUp(accounts, newAccounts, opening, new PasswordsInMemory(), transactions, CLOCK, POLICY);
        magicLinks = new MagicLinkSignIn(
                new Links(tokens, secrets), accounts, newAccounts, signIns, opening, transactions, CLOCK);
        renewal = new SignInRenewal(signIns, accounts, secrets, opening, transactions, CLOCK, POLICY);
    }

    private Outcome<GrantedSignIn, IdentityRefusal> signUp(String name, String email) {
        return signUp.signUp(VISITOR, new SignUp.Command(name, email, "correct horse 9", Role.STUDENT, null));
    }

    /** A sign-in link as it lies in a mail. */
    private String mailedLink(String email) {
        var secret = secrets.next();
        var wish = new SignUpWish("Mia", Role.STUDENT, ZoneId.of("UTC"));
        var id = new OneTimeTokenId(ids.next());
        transactions.inTransaction(
                () -> tokens.record(OneTimeToken.request(id, TokenPurpose.MAGIC_LINK, new Email(email), wish, NOW)));
        var requested = (Requested) tokens.find(id).orElseThrow();
        transactions.inTransaction(() -> tokens.record(Change.of(requested.issue(secrets.hash(secret), NOW, POLICY))));
        return secret;
    }

    @Test
    void of_many_sign_ups_with_one_address_one_wins() {
        var outcomes = atOnce(client -> signUp("Zoë", "race@example.org"));
        assertThat(outcomes).filteredOn(Outcome::isAccepted).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.isAccepted())
                .containsOnly(Outcome.refused(new IdentityRefusal.EmailTaken()));
    }

    @Test
    void many_of_one_name_sign_up_at_once_and_all_get_a_handle() {
        assertThat(atOnce(client -> signUp("Same Name", "same" + client + "@example.org")))
                .allMatch(Outcome::isAccepted);
    }

    @Test
    void of_many_uses_of_one_link_one_wins() {
        var secret = mailedLink("mia@example.org");
        var outcomes = atOnce(client -> magicLinks.signIn(VISITOR, secret));
        assertThat(outcomes).filteredOn(Outcome::isAccepted).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.isAccepted())
                .containsOnly(Outcome.refused(new IdentityRefusal.LinkInvalid()));
    }

    @Test
    void several_links_of_a_new_address_used_at_once_make_one_account() {
        var links = IntStream.range(0, CLIENTS)
                .mapToObj(link -> mailedLink("new@example.org"))
                .toList();
        var outcomes = atOnce(client -> magicLinks.signIn(VISITOR, links.get(client)));
        assertThat(outcomes)
                .extracting(
                        outcome -> outcome.orThrow(RefusedInTest::new).account().id())
                .containsOnly(accounts.findByEmail(new Email("new@example.org"))
                        .orElseThrow()
                        .id());
    }

    @Test
    void a_refresh_token_used_by_many_at_once_renews_once_and_is_over() {
        var granted = signUp("Tom", "tom@example.org").orThrow(RefusedInTest::new);
        var outcomes = atOnce(client -> renewal.renew(VISITOR, granted.secret()));
        assertThat(outcomes).filteredOn(Outcome::isAccepted).hasSize(1);
        assertThat(signIns.recognise(granted.signIn(), NOW)).isEmpty();
    }

    private static <T> List<T> atOnce(IntFunction<T> work) {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, CLIENTS)
                    .<Callable<T>>mapToObj(client -> () -> work.apply(client))
                    .toList();
            return clients.invokeAll(calls).stream()
                    .map(IdentityRacesTest::result)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
