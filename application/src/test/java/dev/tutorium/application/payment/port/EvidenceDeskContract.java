package dev.tutorium.application.payment.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.RemoteResult.Declined;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.payment.port.EvidenceDesk.EvidenceOrder;
import dev.tutorium.domain.payment.Evidence;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every provider does with evidence. */
public abstract class EvidenceDeskContract {

    private static final Evidence EVIDENCE = new Evidence(
            "Algebra",
            "Nora",
            "nora@example.org",
            Instant.parse("2026-03-02T10:00:00Z"),
            "The session was held with the student.",
            "100 % back with at least 24 h of notice",
            "Nothing was refunded.",
            "They were there.");

    protected abstract EvidenceDesk desk();

    /** A new dispute that is open. */
    protected abstract String dispute();

    protected abstract void decide(String dispute);

    @Test
    void evidence_is_submitted_once_however_often_it_is_asked() {
        var order = new EvidenceOrder(dispute(), 1, EVIDENCE);
        assertThat(desk().submit(order)).isInstanceOf(Succeeded.class);
        assertThat(desk().submit(order)).isInstanceOf(Succeeded.class);
        decide(order.dispute());
        assertThat(desk().submit(order)).isInstanceOf(Succeeded.class);
    }

    @Test
    void what_is_not_known_about_the_payer_is_left_out() {
        var little = new Evidence("Algebra", null, null, null, "None.", "", "None.", "");
        assertThat(desk().submit(new EvidenceOrder(dispute(), 1, little))).isInstanceOf(Succeeded.class);
    }

    @Test
    void a_decided_or_unknown_dispute_takes_none() {
        var dispute = dispute();
        decide(dispute);
        assertThat(desk().submit(new EvidenceOrder(dispute, 1, EVIDENCE))).isInstanceOf(Declined.class);
        assertThat(desk().submit(new EvidenceOrder("dp_unknown", 1, EVIDENCE))).isInstanceOf(Declined.class);
    }
}
