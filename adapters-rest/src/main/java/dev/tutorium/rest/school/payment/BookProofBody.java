package dev.tutorium.rest.school.payment;

import dev.tutorium.application.payment.view.BookProof;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether the books agree with what there is, and where not. */
@SnakeCase
record BookProofBody(
        UUID id,
        Instant provedAt,
        String verdict,
        boolean providerAsked,
        long entries,
        List<DifferenceBody> differences) {

    /** One difference; an amount is null where there is none to tell. */
    @SnakeCase
    record DifferenceBody(
            String problem,
            String about,
            @Nullable String currency,
            @Nullable Long bookedCents,
            @Nullable Long expectedCents) {

        static DifferenceBody of(BookProof.Difference difference) {
            var books = Optional.ofNullable(difference.books());
            var expected = Optional.ofNullable(difference.expected());
            return new DifferenceBody(
                    difference.problem().name().toLowerCase(Locale.ROOT),
                    difference.about(),
                    books.or(() -> expected)
                            .map(amount -> amount.currency().getCurrencyCode())
                            .orElse(null),
                    books.map(Money::minor).orElse(null),
                    expected.map(Money::minor).orElse(null));
        }
    }

    static BookProofBody of(BookProof proof) {
        return new BookProofBody(
                proof.id(),
                proof.at(),
                proof.verdict().name().toLowerCase(Locale.ROOT),
                proof.asked(),
                proof.entries(),
                proof.differences().stream().map(DifferenceBody::of).toList());
    }
}
