package dev.tutorium.application.simulation;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.payment.port.NoticeReader;
import dev.tutorium.application.payment.port.PaymentNotice;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.payment.PaymentRefusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The way of the provider's webhooks to us: some come late, twice or never. What nobody could find out by asking, as of disputes, is
 * sent until it was taken.
 */
final class Webhooks implements NoticeReader {

    static final Map<String, String> SIGNED = Map.of("signature", "yes");

    private record Sending(Instant due, long order, String event) {}

    private final VirtualClock clock;
    private final Chance chance;
    private final Map<String, PaymentNotice> sent = new HashMap<>();
    private final TreeSet<Sending> underWay =
            new TreeSet<>(Comparator.comparing(Sending::due).thenComparingLong(Sending::order));
    private boolean calm = true;
    private long orders;

    Webhooks(VirtualClock clock, Chance chance) {
        this.clock = clock;
        this.chance = chance;
    }

    void calm(boolean wanted) {
        calm = wanted;
    }

    void send(Function<String, PaymentNotice> notice) {
        var event = "evt_" + ++orders;
        var told = notice.apply(event);
        sent.put(event, told);
        if (calm || told instanceof PaymentNotice.DisputeChanged || !chance.oneIn(15)) {
            send(event, delay());
        }
    }

    private void send(String event, Duration delay) {
        underWay.add(new Sending(clock.instant().plus(delay), ++orders, event));
    }

    private Duration delay() {
        if (calm || chance.oneIn(2)) {
            return Duration.ofSeconds(2);
        }
        return chance.oneIn(8) ? chance.minutes(10, 300) : chance.seconds(1, 120);
    }

    boolean isDue() {
        return !underWay.isEmpty() && !underWay.first().due().isAfter(clock.instant());
    }

    int underWay() {
        return underWay.size();
    }

    /** Hands the next over; it stays under way when the receiver dies, and may come again when it does not. */
    void deliver(Function<byte[], Outcome<?, PaymentRefusal>> receiver) {
        var next = underWay.first();
        var outcome = receiver.apply(next.event().getBytes(StandardCharsets.UTF_8));
        Violation.unless(outcome.isAccepted(), "the webhook %s was not taken", next.event());
        underWay.remove(next);
        if (!calm && chance.oneIn(8)) {
            send(next.event(), chance.minutes(0, 400));
        }
    }

    @Override
    public Outcome<String, PaymentRefusal> verify(byte[] body, Map<String, String> headers) {
        return headers.equals(SIGNED)
                ? Outcome.accepted(new String(body, StandardCharsets.UTF_8))
                : Outcome.refused(new PaymentRefusal.NoticeNotGenuine("unsigned"));
    }

    @Override
    public RemoteResult<PaymentNotice> read(byte[] body) {
        return !calm && chance.oneIn(60)
                ? new RemoteResult.Unknown<>("away")
                : new RemoteResult.Succeeded<>(
                        Objects.requireNonNull(sent.get(new String(body, StandardCharsets.UTF_8))));
    }
}
