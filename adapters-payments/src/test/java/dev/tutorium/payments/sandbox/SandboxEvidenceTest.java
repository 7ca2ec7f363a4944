package dev.tutorium.payments.sandbox;

import dev.tutorium.application.payment.port.EvidenceDesk;
import dev.tutorium.application.payment.port.EvidenceDeskContract;
import java.util.UUID;

final class SandboxEvidenceTest extends EvidenceDeskContract {

    private final Database database = new Database(ProviderDatabase.SOURCE);

    @Override
    protected EvidenceDesk desk() {
        return new SandboxEvidence(database);
    }

    @Override
    protected String dispute() {
        var id = UUID.randomUUID();
        database.transaction(transaction -> transaction.update("""
                with paid as (
                    insert into sandbox_provider.checkout (reference, charge, amount, currency, description, success_url,
                        cancel_url, manual_capture, state, expires_at)
                    values (?, ?, 5000, 'EUR', 'Algebra', 'https://shop.test', 'https://shop.test', false, 'PAID', now())
                    returning reference)
                insert into sandbox_provider.dispute (reference, checkout, amount, fee, currency, opened_at, state)
                select ?, reference, 5000, 1500, 'EUR', now(), 'OPENED' from paid""", "cs_" + id, id, "dp_" + id));
        return "dp_" + id;
    }

    @Override
    protected void decide(String dispute) {
        database.transaction(transaction ->
                transaction.update("update sandbox_provider.dispute set state = 'WON' where reference = ?", dispute));
    }
}
