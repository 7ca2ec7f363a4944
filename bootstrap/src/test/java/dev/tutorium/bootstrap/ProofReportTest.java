package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.payment.view.BookProof;
import dev.tutorium.application.payment.view.BookProof.Difference;
import dev.tutorium.application.payment.view.BookProof.Problem;
import dev.tutorium.domain.kernel.Money;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProofReportTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void proven_books_end_well() {
        assertThat(tell(true)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).isEqualTo("The books are proven: 7 entries.\n");
    }

    @Test
    void each_difference_is_a_line_and_the_end_is_not_well() {
        var missing = new Difference(Problem.MISSING_ENTRY, "charge 1", null, Money.of(100_00, "EUR"));
        assertThat(tell(false, missing)).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .startsWith("missing entry, charge 1: booked nothing, expected 100.00 EUR\n")
                .endsWith("The books differ in 1 places.\n");
    }

    @Test
    void a_provider_that_did_not_answer_is_no_good_end() {
        assertThat(tell(false)).isEqualTo(3);
    }

    private int tell(boolean asked, Difference... differences) {
        var proof = new BookProof(UUID.randomUUID(), Instant.EPOCH, 7, asked, List.of(differences));
        return ProofReport.tell(proof, new PrintStream(said, true, StandardCharsets.UTF_8));
    }
}
