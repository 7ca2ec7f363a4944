package dev.tutorium.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.payment.port.DisputeAnswersInMemory;
import dev.tutorium.application.payment.port.EvidenceDesk.EvidenceOrder;
import dev.tutorium.application.payment.port.PaymentNotice;
import dev.tutorium.application.payment.view.DisputeFacts;
import dev.tutorium.application.payment.view.DisputeList;
import dev.tutorium.application.payment.view.DisputeView;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.payment.Dispute;
import dev.tutorium.domain.payment.DisputeAnswer;
import dev.tutorium.domain.payment.PaymentEvent.DisputeAnswerRequested;
import dev.tutorium.domain.payment.PaymentRefusal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said to a payer's bank. */
class DefendingTest {

    private static final Actor.Member ADMIN = new Actor.Member(MoneyBox.CREATOR, Set.of(Role.ADMIN), new UUID(3, 3));

    private final MoneyBox box = new MoneyBox();
    private final ChargeId charge = box.paid(100_00);
    private final Memory memory = new Memory();
    private final DisputeAnswersInMemory answers = new DisputeAnswersInMemory(memory);
    private final List<EvidenceOrder> sent = new ArrayList<>();
    private final Deque<RemoteResult<String>> results = new ArrayDeque<>();
    private final EvidenceSending sending = new EvidenceSending(
            box.charges,
            answers,
            order -> {
                sent.add(order);
                return results.isEmpty() ? new RemoteResult.Succeeded<>(order.dispute()) : results.poll();
            },
            box.transactions,
            box::now,
            box.policy);
    private final DisputeDefence defence =
            new DisputeDefence(box.charges, answers, new Stored(), box.transactions, box::now);

    private List<String> messages = List.of();

    private final class Stored implements DisputeList {

        @Override
        public Page<DisputeView> all(@Nullable String state, PageRequest page) {
            return new Page<>(List.of(), null, null);
        }

        @Override
        public Page<DisputeView> of(AccountId payee, PageRequest page) {
            return new Page<>(List.of(), null, null);
        }

        @Override
        public Optional<DisputeView> find(String reference) {
            return Optional.empty();
        }

        @Override
        public Optional<DisputeFacts> facts(String reference) {
            return reference.equals("dp_1")
                    ? Optional.of(new DisputeFacts(
                            charge,
                            "Logic",
                            "Ada",
                            "ada@example.test",
                            box.now(),
                            "MISSED",
                            null,
                            0,
                            "Standard",
                            "100 % back with at least 24 h of notice",
                            new DisputeFacts.Told(
                                    List.of("5.00 EUR"),
                                    List.of("the teacher from 10:00 to 11:00"),
                                    messages,
                                    List.copyOf(answers.statements()))))
                    : Optional.empty();
        }
    }

    @Test
    void what_the_teacher_says_and_what_was_sent_goes_along_until_it_is_answered() {
        disputed(new Dispute.Opened());
        messages = List.of("the link of the room");
        var teacher = new Actor.Member(MoneyBox.TEACHER, Set.of(Role.TEACHER), new UUID(3, 4));
        assertThat(defence.state(teacher, "dp_1", "I waited.").isAccepted()).isTrue();
        assertThat(defence.state(teacher, "dp_1", " I waited for half an hour. ")
                        .isAccepted())
                .isTrue();
        assertThat(defence.draft("dp_1").attendance()).endsWith("In the room: the teacher from 10:00 to 11:00.");
        accepted();
        follow();
        assertThat(sent.getFirst().evidence().statement())
                .endsWith("The teacher says: I waited for half an hour.\n\n"
                        + "Sent to the student about it: the link of the room");
        assertThat(defence.state(teacher, "dp_1", "Too late."))
                .isEqualTo(Outcome.refused(new PaymentRefusal.DisputeAnswered()));
    }

    @Test
    void nobody_else_says_anything_to_it() {
        disputed(new Dispute.Opened());
        var stranger = new Actor.Member(MoneyBox.STUDENT, Set.of(Role.TEACHER), new UUID(3, 4));
        assertThatThrownBy(() -> defence.state(stranger, "dp_1", "Me too.")).isInstanceOf(Missing.class);
    }

    @Test
    void an_open_dispute_is_answered_once_with_what_is_stored() {
        disputed(new Dispute.Opened());
        accepted();
        follow();
        follow();
        assertThat(sent).singleElement().extracting(EvidenceOrder::evidence).satisfies(evidence -> {
            assertThat(evidence.attendance()).contains("did not come");
            assertThat(evidence.policy()).contains("“Standard”", "24 h");
            assertThat(evidence.refunds()).isEqualTo("Refunded so far: 5.00 EUR.");
            assertThat(evidence.statement()).isEqualTo("please");
        });
        assertThat(answer().progress()).isInstanceOf(DisputeAnswer.Submitted.class);
        assertThat(defence.answer(ADMIN, "dp_1", "again"))
                .isEqualTo(Outcome.refused(new PaymentRefusal.DisputeAnswered()));
    }

    @Test
    void a_lost_answer_is_asked_for_again_with_the_same_key() {
        disputed(new Dispute.Opened());
        accepted();
        results.add(new RemoteResult.Unknown<>("away"));
        follow();
        assertThat(answer().progress()).isInstanceOf(DisputeAnswer.Requested.class);
        box.pass(Duration.ofMinutes(2));
        sending.reconcile();
        assertThat(answer().progress()).isInstanceOf(DisputeAnswer.Submitted.class);
        assertThat(sent).extracting(EvidenceOrder::key).containsExactly("evidence:dp_1:1", "evidence:dp_1:1");
    }

    @Test
    void what_the_provider_declined_may_be_tried_again() {
        disputed(new Dispute.Opened());
        accepted();
        results.add(new RemoteResult.Declined<>("too long"));
        follow();
        assertThat(answer().state()).isEqualTo("DECLINED");
        accepted();
        follow();
        assertThat(answer().state()).isEqualTo("SUBMITTED");
        assertThat(sent).extracting(EvidenceOrder::key).containsExactly("evidence:dp_1:1", "evidence:dp_1:2");
    }

    @Test
    void a_decided_dispute_is_not_answered_and_an_unknown_one_is_missing() {
        disputed(new Dispute.Lost(box.now()));
        assertThat(defence.answer(ADMIN, "dp_1", "please"))
                .isEqualTo(Outcome.refused(new PaymentRefusal.DisputeDecided("LOST")));
        assertThatThrownBy(() -> defence.answer(ADMIN, "dp_2", "please")).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> defence.draft("dp_2")).isInstanceOf(Missing.class);
    }

    private void accepted() {
        assertThat(defence.answer(ADMIN, "dp_1", "please").isAccepted()).isTrue();
    }

    private DisputeAnswer answer() {
        return answers.find("dp_1").orElseThrow();
    }

    private void follow() {
        memory.takeEvents().stream()
                .filter(DisputeAnswerRequested.class::isInstance)
                .map(DisputeAnswerRequested.class::cast)
                .forEach(sending::react);
    }

    private void disputed(Dispute.Progress progress) {
        var dispute =
                new Dispute("dp_1", Money.of(100_00, "EUR"), Money.of(15_00, "EUR"), "fraudulent", box.now(), progress);
        box.hear(new PaymentNotice.DisputeChanged("evt_1", box.now(), charge, dispute));
    }
}
