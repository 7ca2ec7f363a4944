package dev.tutorium.bootstrap;

import dev.tutorium.application.payment.view.BookProof;
import dev.tutorium.application.payment.view.BookProof.Difference;
import java.io.PrintStream;
import java.util.Locale;

/** A proof of the books in words, a line for each difference. */
final class ProofReport {

    private static final int DIFFERENT = 1;
    private static final int INCOMPLETE = 3;

    private ProofReport() {}

    /** Answers what a process ends with: 0 where the books are proven. */
    static int tell(BookProof proof, PrintStream out) {
        proof.differences().forEach(difference -> out.println(line(difference)));
        return switch (proof.verdict()) {
            case PROVEN -> {
                out.println("The books are proven: " + proof.entries() + " entries.");
                yield 0;
            }
            case DIFFERENT -> {
                out.println("The books differ in " + proof.differences().size() + " places.");
                yield DIFFERENT;
            }
            case INCOMPLETE -> {
                out.println(
                        "The books agree with what there is; what the provider has is not known, as it did not answer.");
                yield INCOMPLETE;
            }
        };
    }

    private static String line(Difference difference) {
        return "%s, %s: booked %s, expected %s"
                .formatted(
                        difference.problem().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        difference.about(),
                        difference.books() == null ? "nothing" : difference.books(),
                        difference.expected() == null ? "nothing" : difference.expected());
    }
}
