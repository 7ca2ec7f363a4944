package dev.tutorium.rest.workspace.payment;

import dev.tutorium.application.payment.view.ReceivedPayment;
import dev.tutorium.rest.kernel.Choice;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** A payment in a teacher's history. */
@Serdeable
record PaymentBody(
        UUID id,
        UUID studentId,
        String studentName,
        String purpose,
        UUID purposeId,
        String title,
        String status,
        AmountBody amount,
        AmountBody refunded,
        AmountBody earned,
        Instant paidAt) {

    static PaymentBody of(ReceivedPayment payment) {
        return new PaymentBody(
                payment.charge(),
                payment.student(),
                payment.studentName(),
                Choice.word(payment.purpose().kind()),
                payment.purpose().id(),
                payment.title(),
                Choice.word(payment.status()),
                AmountBody.of(payment.amount()),
                AmountBody.of(payment.refunded()),
                AmountBody.of(payment.share()),
                payment.paidAt());
    }
}
