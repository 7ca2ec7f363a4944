package dev.tutorium.application.people;

import dev.tutorium.application.identity.RoleGranting;
import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Denied;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.people.port.TeacherProfiles;
import dev.tutorium.application.people.port.TutorApplications;
import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.AccountStatus;
import dev.tutorium.domain.identity.IdentityRefusal;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.identity.TutorApplication;
import dev.tutorium.domain.identity.TutorApplication.Presentation;
import dev.tutorium.domain.identity.TutorApplication.Status;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what another system decided of those who want to teach. Whoever is approved is a teacher from then on, with a first
 * profile where they have none. Told twice, it is done once.
 */
public final class TutorReview {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LINE = 2_000;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_EVENT_ID = 200;

    /** The review as it was told; {@code status} is {@code pending}, {@code approved} or {@code rejected}. */
    public record Review(
            UUID tutorId,
            String status,
            @Nullable String displayName,
            @Nullable String subjects,
            @Nullable String certifications,
            @Nullable String experience,
            @Nullable String bio,
            @Nullable String photo) {}

    private final TutorApplications applications;
    private final Accounts accounts;
    private final RoleGranting roles;
    private final TeacherProfiles profiles;
    private final Ids ids;
    private final Transactions transactions;
    private final InstantSource clock;

    public TutorReview(
            TutorApplications applications,
            Accounts accounts,
            RoleGranting roles,
            TeacherProfiles profiles,
            Ids ids,
            Transactions transactions,
            InstantSource clock) {
        this.applications = applications;
        this.accounts = accounts;
        this.roles = roles;
        this.profiles = profiles;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The application as it stands after the review.
     *
     * @param eventId what tells this review from others; null when it has no id, and then counts only if it says something new
     */
    public Outcome<TutorApplication, IdentityRefusal> reviewed(Actor told, @Nullable String eventId, Review review) {
        if (told instanceof Actor.Visitor) {
            throw new Denied("Only the platform and those who run it tell who may teach.");
        }
        var applicant = new AccountId(review.tutorId());
        var status = status(review.status());
        var presentation = presentation(review);
        if (eventId != null && (eventId.isEmpty() || eventId.length() > LONGEST_EVENT_ID)) {
            throw new Malformed("id", "must be 1 to " + LONGEST_EVENT_ID + " characters");
        }
        return transactions.inTransaction(() -> {
            var account = accounts.findForUpdate(applicant)
                    .filter(found -> found.status() != AccountStatus.ERASED)
                    .orElseThrow(() -> new Missing("account"));
            var known = applications.find(applicant);
            var isNew = eventId == null || applications.noteTold(eventId, clock.instant());
            if (!isNew && known.isPresent()) {
                return Outcome.accepted(known.get());
            }
            var change = known.map(found -> found.reviewed(status, presentation, clock.instant()))
                    .orElseGet(() ->
                            TutorApplication.reviewed(ids.next(), applicant, status, presentation, clock.instant()));
            return admit(told, account, change);
        });
    }

    private Outcome<TutorApplication, IdentityRefusal> admit(
            Actor told, Account account, Change<TutorApplication> change) {
        if (change.state().status() == Status.APPROVED && !account.roles().contains(Role.TEACHER)) {
            var shown = change.state().presentation();
            profiles.begin(
                    account.id(),
                    cut(shown.subjects(), TeacherProfiles.LONGEST_HEADLINE),
                    cut(shown.bio().isEmpty() ? shown.experience() : shown.bio(), TeacherProfiles.LONGEST_ABOUT));
            return roles.record(told, account.roles(), account.grant(Role.TEACHER, clock.instant()))
                    .map(_ -> applications.record(change));
        }
        return Outcome.accepted(applications.record(change));
    }

    private static Status status(String told) {
        return Arrays.stream(Status.values())
                .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(told))
                .findFirst()
                .orElseThrow(() -> new Malformed(
                        "profileStatus",
                        "must be one of "
                                + Arrays.stream(Status.values())
                                        .map(status -> status.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
    }

    private static Presentation presentation(Review review) {
        return new Presentation(
                text("displayName", review.displayName(), LONGEST_NAME),
                text("subjects", review.subjects(), LONGEST_LINE),
                text("certifications", review.certifications(), LONGEST_LINE),
                text("experience", review.experience(), LONGEST_TEXT),
                text("bio", review.bio(), LONGEST_TEXT),
                text("profilePhoto", review.photo(), LONGEST_LINE));
    }

    private static String text(String field, @Nullable String told, int longest) {
        if (told == null) {
            return "";
        }
        if (told.length() > longest || told.indexOf('\0') >= 0) {
            throw new Malformed(field, "must be at most " + longest + " characters");
        }
        return told.strip();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
