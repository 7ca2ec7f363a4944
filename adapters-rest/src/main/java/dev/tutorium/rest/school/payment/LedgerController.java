package dev.tutorium.rest.school.payment;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.payment.BookProving;
import dev.tutorium.application.payment.port.BookProofs;
import dev.tutorium.application.payment.view.Books;
import dev.tutorium.rest.kernel.RateLimit;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;

/** The books, for admins to see that they add up and agree with what there is. */
@Controller("/api/admin/ledger")
@Secured({"ADMIN", "OWNER"})
class LedgerController {

    private final Books books;
    private final BookProofs proofs;
    private final BookProving proving;

    LedgerController(Books books, BookProofs proofs, BookProving proving) {
        this.books = books;
        this.proofs = proofs;
        this.proving = proving;
    }

    @Get("/balances")
    TrialBalanceBody balances() {
        return TrialBalanceBody.of(books.trialBalance());
    }

    /** What the last proof came to. */
    @Get("/proof")
    BookProofBody proof() {
        return BookProofBody.of(proofs.latest().orElseThrow(() -> new Missing("proof")));
    }

    /** Proves the books now. */
    @Post("/proof")
    @RateLimit("6/min")
    BookProofBody prove() {
        return BookProofBody.of(proving.prove());
    }
}
