package dev.tutorium.application.payment.port;

import dev.tutorium.application.payment.view.BookProof;
import java.util.Optional;

/** What the proofs of the books came to. */
public interface BookProofs {

    /** In the transaction that runs. */
    void add(BookProof proof);

    Optional<BookProof> latest();
}
