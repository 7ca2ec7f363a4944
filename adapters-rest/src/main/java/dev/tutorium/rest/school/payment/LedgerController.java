package dev.tutorium.rest.school.payment;

import dev.tutorium.application.payment.view.Books;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;

/** The books, for admins to see that they add up. */
@Controller("/api/admin/ledger")
@Secured({"ADMIN", "OWNER"})
class LedgerController {

    private final Books books;

    LedgerController(Books books) {
        this.books = books;
    }

    @Get("/balances")
    TrialBalanceBody balances() {
        return TrialBalanceBody.of(books.trialBalance());
    }
}
