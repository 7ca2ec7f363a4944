package dev.tutorium.domain.trust;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ContentId;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.ModerationCaseId;
import dev.tutorium.domain.kernel.PrivacyRequestId;
import java.time.Instant;
import java.util.UUID;

/** What happened in moderation, or to a request about one's own data. */
public sealed interface TrustEvent extends DomainEvent {

    /** What happened to a case. */
    sealed interface CaseEvent extends TrustEvent {

        ModerationCaseId moderationCase();

        @Override
        default UUID aggregateId() {
            return moderationCase().value();
        }
    }

    /** What happened to a request. */
    sealed interface RequestEvent extends TrustEvent {

        PrivacyRequestId request();

        @Override
        default UUID aggregateId() {
            return request().value();
        }
    }

    /** It is in the queue now. */
    record ContentFlagged(
            ModerationCaseId moderationCase, ContentId content, AccountId author, AccountId by, Instant at)
            implements CaseEvent {}

    /** Who decided what and why; whoever can do it does what the verdict says. */
    record CaseDecided(
            ModerationCaseId moderationCase,
            ContentId content,
            AccountId author,
            Verdict verdict,
            AccountId by,
            String reason,
            Instant at)
            implements CaseEvent {}

    record RequestMade(PrivacyRequestId request, PrivacyRequest.Kind kind, AccountId person, AccountId by, Instant at)
            implements RequestEvent {}

    /** From now on nothing stands in its way: the data is handed out, or the account erased. */
    record RequestGranted(
            PrivacyRequestId request, PrivacyRequest.Kind kind, AccountId person, AccountId by, Instant at)
            implements RequestEvent {}

    record RequestWithdrawn(PrivacyRequestId request, PrivacyRequest.Kind kind, AccountId person, Instant at)
            implements RequestEvent {}
}
