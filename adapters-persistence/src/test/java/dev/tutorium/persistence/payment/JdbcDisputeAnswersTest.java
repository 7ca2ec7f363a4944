package dev.tutorium.persistence.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.DisputeAnswers;
import dev.tutorium.application.payment.port.DisputeAnswersContract;
import dev.tutorium.application.payment.view.DisputeList;
import dev.tutorium.application.payment.view.DisputeView;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargeOrder;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.Dispute;
import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.domain.payment.ReturnPages;
import dev.tutorium.domain.payment.SplitRule;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TestDatabase;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false, startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcDisputeAnswersTest extends DisputeAnswersContract implements TestPropertyProvider {

    @Inject
    DisputeAnswers answers;

    @Inject
    DisputeList disputes;

    @Inject
    Charges charges;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Override
    public Map<String, String> getProperties() {
        return TestDatabase.create().properties();
    }

    @Override
    protected DisputeAnswers answers() {
        return answers;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected AccountId admin() {
        return Accounts.create(sql);
    }

    @Override
    protected Known dispute() {
        var id = new ChargeId(UUID.randomUUID());
        var order = new ChargeOrder(
                id,
                Accounts.create(sql),
                new ChargePurpose(ChargePurpose.Kind.ENROLLMENT, UUID.randomUUID()),
                "Logic",
                Money.of(100_00, "EUR"),
                null,
                new SplitRule.Workspace(Accounts.create(sql)),
                List.of(UUID.randomUUID()),
                false,
                new ReturnPages("https://example.test/yes", "https://example.test/no"));
        var dispute = new Dispute(
                "dp_" + id.value(),
                Money.of(100_00, "EUR"),
                Money.of(15_00, "EUR"),
                "fraudulent",
                NOON,
                new Dispute.Opened());
        record(Charge.open(order, PaymentPolicy.standard(), NOON));
        record(charges.get(id).paid("pi_1", NOON));
        record(((Charge.Paid) charges.get(id)).disputeOpened(dispute, NOON));
        return new Known(dispute.reference(), id);
    }

    private void record(Change<Charge> change) {
        transactions.inTransaction(() -> charges.record(change));
    }

    @Test
    void disputes_are_listed_page_by_page_also_those_of_one_moment() {
        var known = List.of(dispute().dispute(), dispute().dispute(), dispute().dispute());
        var seen = new ArrayList<String>();
        var page = disputes.all("OPENED", PageRequest.first(1));
        while (true) {
            page.rows().stream().map(DisputeView::reference).forEach(seen::add);
            if (page.next() == null) {
                break;
            }
            page = disputes.all("OPENED", new PageRequest(1, page.next(), 1, false));
        }
        assertThat(seen).containsAll(known).doesNotHaveDuplicates();
        assertThat(disputes.find(known.getFirst()).orElseThrow().answer()).isNull();
        assertThat(disputes.facts(known.getFirst()).orElseThrow().with("please").attendance())
                .isEqualTo("0 sessions of it were held with the student.");
        assertThat(disputes.facts("dp_unknown")).isEmpty();
    }
}
