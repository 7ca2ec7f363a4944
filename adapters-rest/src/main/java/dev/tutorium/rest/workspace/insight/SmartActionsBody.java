package dev.tutorium.rest.workspace.insight;

import dev.tutorium.application.insight.view.SmartAction;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a teacher may want to do, the most pressing first. */
@Serdeable
record SmartActionsBody(List<ActionBody> actions) {

    /**
     * One of it.
     *
     * @param priority  from 1, the most pressing
     * @param subjectId of the session, service or account it is about
     * @param at        the moment it is about
     */
    @Serdeable
    record ActionBody(
            String kind,
            int priority,
            String why,
            UUID subjectId,
            @Nullable UUID studentId,
            Instant at) {

        static ActionBody of(SmartAction action) {
            return new ActionBody(
                    action.kind().name().toLowerCase(Locale.ROOT),
                    action.kind().priority(),
                    why(action),
                    action.subject(),
                    action.student(),
                    action.at());
        }

        private static String why(SmartAction action) {
            return switch (action.kind()) {
                case ANSWER_REQUEST -> action.name() + " waits for your answer.";
                case UNPAID -> action.name() + " has not paid yet.";
                case ANSWER_REVIEW -> action.name() + " reviewed a session and has no answer.";
                case EXPIRING_PACKAGE -> "Credits of " + action.name() + " expire.";
                case NO_NEXT_SESSION -> action.name() + " has no next session.";
                case FILL_GAP -> "%d free times for %s on one day.".formatted(action.count(), action.name());
            };
        }
    }

    static SmartActionsBody of(List<SmartAction> actions) {
        return new SmartActionsBody(actions.stream().map(ActionBody::of).toList());
    }
}
