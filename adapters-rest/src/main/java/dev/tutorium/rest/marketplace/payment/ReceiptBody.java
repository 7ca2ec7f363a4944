package dev.tutorium.rest.marketplace.payment;

import dev.tutorium.application.payment.NoticeIntake;
import dev.tutorium.rest.kernel.SnakeCase;

/** That a webhook has come, and whether it was known from before. */
@SnakeCase
record ReceiptBody(boolean received, boolean duplicate) {

    static ReceiptBody of(NoticeIntake.Receipt receipt) {
        return new ReceiptBody(true, receipt == NoticeIntake.Receipt.KNOWN);
    }
}
