package dev.tutorium.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.application.payment.port.BookProofs;
import dev.tutorium.application.payment.port.ProviderBalances.Held;
import dev.tutorium.application.payment.view.BookProof;
import dev.tutorium.application.payment.view.BookProof.Difference;
import dev.tutorium.application.payment.view.BookProof.Problem;
import dev.tutorium.application.payment.view.BookProof.Verdict;
import dev.tutorium.application.payment.view.Books;
import dev.tutorium.application.payment.view.TrialBalance;
import dev.tutorium.domain.kernel.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BookProvingTest {

    private static final Money CENT = Money.of(1, "EUR");

    private final List<Difference> inside = new ArrayList<>();
    private final List<Money> clearing = new ArrayList<>(List.of(Money.of(100_00, "EUR"), Money.of(5, "JPY")));
    private final List<BookProof> kept = new ArrayList<>();
    private RemoteResult<List<Held>> provider = new RemoteResult.Succeeded<>(List.of(
            new Held(Money.of(-20_00, "EUR"), Money.of(120_00, "EUR")),
            new Held(Money.of(5, "JPY"), Money.of(0, "JPY"))));

    private final BookProving proving = new BookProving(
            new Found(), () -> provider, new Kept(), new TransactionsInMemory(), UUID::randomUUID, () -> Instant.EPOCH);

    @Test
    void what_is_held_and_what_was_banked_are_the_clearing_together() {
        var proof = proving.prove();
        assertThat(proof.verdict()).isEqualTo(Verdict.PROVEN);
        assertThat(kept).containsExactly(proof);
    }

    @Test
    void a_cent_too_much_at_the_provider_is_told_by_its_currency() {
        clearing.set(0, Money.of(99_99, "EUR"));
        var proof = proving.prove();
        assertThat(proof.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(proof.differences())
                .containsExactly(new Difference(
                        Problem.PROVIDER_DIFFERS, "provider", Money.of(99_99, "EUR"), Money.of(100_00, "EUR")));
    }

    @Test
    void a_currency_that_only_one_side_has_is_different_unless_it_is_zero() {
        clearing.add(Money.of(0, "USD"));
        assertThat(proving.prove().verdict()).isEqualTo(Verdict.PROVEN);
        clearing.remove(1);
        assertThat(proving.prove().differences())
                .containsExactly(
                        new Difference(Problem.PROVIDER_DIFFERS, "provider", Money.of(0, "JPY"), Money.of(5, "JPY")));
    }

    @Test
    void a_provider_that_does_not_answer_leaves_it_incomplete_but_hides_nothing() {
        provider = new RemoteResult.Unknown<>("away");
        assertThat(proving.prove().verdict()).isEqualTo(Verdict.INCOMPLETE);
        inside.add(new Difference(Problem.MISSING_ENTRY, "charge 1", null, CENT));
        assertThat(proving.prove().verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(kept).hasSize(2).noneMatch(BookProof::asked);
    }

    private final class Found implements Books {

        @Override
        public TrialBalance trialBalance() {
            return new TrialBalance(List.of(), entries(), 0);
        }

        @Override
        public long entries() {
            return 7;
        }

        @Override
        public List<Difference> differences() {
            return inside;
        }

        @Override
        public List<Money> clearing() {
            return clearing;
        }
    }

    private final class Kept implements BookProofs {

        @Override
        public void add(BookProof proof) {
            kept.add(proof);
        }

        @Override
        public Optional<BookProof> latest() {
            return kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast());
        }
    }
}
