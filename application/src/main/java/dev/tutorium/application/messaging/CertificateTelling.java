package dev.tutorium.application.messaging;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.messaging.view.MailFacts;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.learning.LearningEvent.CertificateEvent;
import dev.tutorium.domain.learning.LearningEvent.CertificateIssued;
import dev.tutorium.domain.learning.LearningEvent.CertificateRecommended;
import dev.tutorium.domain.learning.LearningEvent.CertificateReinstated;
import dev.tutorium.domain.learning.LearningEvent.CertificateRejected;
import dev.tutorium.domain.learning.LearningEvent.CertificateRevoked;
import dev.tutorium.domain.messaging.NotificationKind;
import dev.tutorium.domain.messaging.Topic;
import java.util.List;

/** Tells holders what became of their certificates. */
public final class CertificateTelling implements Reaction<CertificateEvent> {

    private final MailFacts facts;
    private final Telling telling;

    public CertificateTelling(MailFacts facts, Telling telling) {
        this.facts = facts;
        this.telling = telling;
    }

    @Override
    public String name() {
        return "messaging.certificate-telling";
    }

    @Override
    public Class<CertificateEvent> event() {
        return CertificateEvent.class;
    }

    @Override
    public void react(CertificateEvent event) {
        switch (event) {
            case CertificateRecommended recommended ->
                tell(
                        event,
                        recommended.holder(),
                        recommended.course(),
                        "Recommended",
                        "You are recommended for a certificate of “%s”.");
            case CertificateIssued issued ->
                tell(
                        event,
                        issued.holder(),
                        issued.course(),
                        "Certificate",
                        "You have a certificate of “%s”. Well done!");
            case CertificateRejected rejected ->
                tell(
                        event,
                        rejected.holder(),
                        rejected.course(),
                        "Not certified",
                        "You get no certificate of “%s” for now.",
                        rejected.reason());
            case CertificateRevoked revoked ->
                tell(
                        event,
                        revoked.holder(),
                        revoked.course(),
                        "Certificate revoked",
                        "Your certificate of “%s” does not hold any more.",
                        revoked.reason());
            case CertificateReinstated reinstated ->
                tell(
                        event,
                        reinstated.holder(),
                        reinstated.course(),
                        "Certificate reinstated",
                        "Your certificate of “%s” holds again.");
        }
    }

    private void tell(CertificateEvent event, AccountId holder, CourseId course, String title, String sentence) {
        tell(event, holder, course, title, sentence, "");
    }

    private void tell(
            CertificateEvent event, AccountId holder, CourseId course, String title, String sentence, String reason) {
        var about = facts.course(course, List.of(holder))
                .orElseThrow(() -> new IllegalStateException("no such course: " + course));
        var what = sentence.formatted(about.title());
        telling.tell(
                Letter.of(
                        NotificationKind.CERTIFICATE,
                        "certificate:%s:%s".formatted(event.certificate().value(), event.at()),
                        Topic.of("certificate", event.certificate()),
                        title + ": " + about.title(),
                        reason.isBlank() ? new String[] {what} : new String[] {what, "The reason: " + reason}),
                about.people().get(holder));
    }
}
