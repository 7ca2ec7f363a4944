package dev.tutorium.rest.workspace.payment;

import dev.tutorium.application.payment.NoticeIntake;
import io.micronaut.serde.annotation.Serdeable;

/** That a webhook has come, and whether it was known from before. */
@Serdeable
record ReceiptBody(boolean received, boolean duplicate) {

    static ReceiptBody of(NoticeIntake.Receipt receipt) {
        return new ReceiptBody(true, receipt == NoticeIntake.Receipt.KNOWN);
    }
}
