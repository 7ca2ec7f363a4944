package dev.tutorium.domain.trust;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ContentId;
import dev.tutorium.domain.kernel.ModerationCaseId;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A piece of content in the moderation queue. Its first flag puts it there, more flags join it, and one verdict of a moderator closes
 * it. Content that stands after a verdict comes back into the queue, as a new case, when someone else flags it.
 */
public record ModerationCase(
        ModerationCaseId id, ContentId content, AccountId author, List<Flag> flags, Progress progress, long version) {

    /** How far it has come. */
    public sealed interface Progress {}

    public record Open() implements Progress {}

    /** Who decided what, when and why. */
    public record Decided(Verdict verdict, AccountId by, String reason, Instant at) implements Progress {}

    /** What is flagged. */
    public record Content(ContentId id, AccountId author, boolean removed) {}

    public ModerationCase {
        flags = List.copyOf(flags);
        if (flags.isEmpty()) {
            throw new IllegalArgumentException("a case begins with a flag");
        }
    }

    /**
     * Someone finds content wrong. A second flag of the same person changes nothing.
     *
     * @param id   for a new case, if it takes one
     * @param last the content's case so far
     */
    public static Outcome<Change<ModerationCase>, TrustRefusal> flag(
            ModerationCaseId id,
            Content content,
            Optional<ModerationCase> last,
            AccountId by,
            String typed,
            Instant now,
            TrustPolicy policy) {
        if (content.removed()) {
            return Outcome.refused(new TrustRefusal.ContentRemoved());
        }
        if (content.author().equals(by)) {
            return Outcome.refused(new TrustRefusal.OwnContent());
        }
        return Reasons.read(typed, policy)
                .map(reason -> new Flag(by, reason, now))
                .then(flag -> last.map(before -> before.flaggedAgain(flag, id))
                        .orElseGet(() -> Outcome.accepted(open(id, content.id(), content.author(), flag))));
    }

    /** A moderator's word on it; the same word again changes nothing. {@code authorModerates} is whether the author may moderate. */
    public Outcome<Change<ModerationCase>, TrustRefusal> decide(
            Verdict verdict, AccountId by, String typed, boolean authorModerates, Instant now, TrustPolicy policy) {
        if (by.equals(author)) {
            return Outcome.refused(new TrustRefusal.OwnContent());
        }
        if (progress instanceof Decided decided) {
            return decided.verdict() == verdict && decided.by().equals(by)
                    ? Outcome.accepted(Change.of(this))
                    : Outcome.refused(new TrustRefusal.CaseClosed(decided.verdict()));
        }
        if (verdict == Verdict.BAN && authorModerates) {
            return Outcome.refused(new TrustRefusal.ModeratorNotBanned());
        }
        return Reasons.read(typed, policy)
                .map(reason -> Change.of(
                        new ModerationCase(id, content, author, flags, new Decided(verdict, by, reason, now), version),
                        new TrustEvent.CaseDecided(id, content, author, verdict, by, reason, now)));
    }

    public boolean isOpen() {
        return progress instanceof Open;
    }

    private Outcome<Change<ModerationCase>, TrustRefusal> flaggedAgain(Flag flag, ModerationCaseId next) {
        var again = flags.stream().anyMatch(before -> before.by().equals(flag.by()));
        return switch (progress) {
            case Open _ -> Outcome.accepted(Change.of(again ? this : joinedBy(flag)));
            case Decided decided ->
                again
                        ? Outcome.refused(new TrustRefusal.FlagDecided(decided.verdict()))
                        : Outcome.accepted(open(next, content, author, flag));
        };
    }

    private ModerationCase joinedBy(Flag flag) {
        var all = Stream.concat(flags.stream(), Stream.of(flag)).toList();
        return new ModerationCase(id, content, author, all, progress, version);
    }

    private static Change<ModerationCase> open(ModerationCaseId id, ContentId content, AccountId author, Flag flag) {
        return Change.of(
                new ModerationCase(id, content, author, List.of(flag), new Open(), 0),
                new TrustEvent.ContentFlagged(id, content, author, flag.by(), flag.at()));
    }
}
