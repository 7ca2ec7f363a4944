package dev.tutorium.rest.workspace.payment;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.payment.view.ReceivedPayment;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.rest.kernel.Choice;
import dev.tutorium.rest.kernel.Csv;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A teacher's payments as a table, however many: each page is read when the one before has been sent. */
final class PaymentCsv extends InputStream {

    private static final List<String> HEAD = List.of(
            "paidAt", "paymentId", "student", "title", "purpose", "status", "amount", "refunded", "earned", "currency");

    private final Function<PageRequest, Page<ReceivedPayment>> list;
    private @Nullable PageRequest next = PageRequest.first(PageRequest.LARGEST);
    private ByteArrayInputStream lines = bytes(Csv.line(HEAD));

    PaymentCsv(Function<PageRequest, Page<ReceivedPayment>> list) {
        this.list = list;
    }

    @Override
    public int read() {
        fill();
        return lines.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        fill();
        return lines.read(into, offset, length);
    }

    private void fill() {
        while (lines.available() == 0 && next != null) {
            var page = list.apply(next);
            next = page.next() == null ? null : new PageRequest(PageRequest.LARGEST, page.next(), 1, false);
            lines = bytes(page.rows().stream().map(PaymentCsv::line).collect(Collectors.joining()));
        }
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(ReceivedPayment payment) {
        return Csv.line(List.of(
                payment.paidAt().toString(),
                payment.charge().toString(),
                payment.studentName(),
                payment.title(),
                Choice.word(payment.purpose().kind()),
                Choice.word(payment.status()),
                decimal(payment.amount()),
                decimal(payment.refunded()),
                decimal(payment.share()),
                payment.amount().currency().getCurrencyCode()));
    }

    private static String decimal(Money money) {
        return money.major().toPlainString();
    }
}
