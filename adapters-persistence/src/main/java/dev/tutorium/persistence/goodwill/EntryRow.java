package dev.tutorium.persistence.goodwill;

import dev.tutorium.domain.goodwill.Cut;
import dev.tutorium.domain.goodwill.Cut.Cause;
import dev.tutorium.domain.goodwill.Entry;
import dev.tutorium.domain.goodwill.Funding;
import dev.tutorium.domain.goodwill.Reason;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ContentId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.GoodwillEntryId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.SummonId;
import dev.tutorium.persistence.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of {@code goodwill_entry}. */
final class EntryRow {

    private EntryRow() {}

    /** The columns that an entry fills. */
    static Map<String, @Nullable Object> columns(Entry entry) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("id", entry.id());
        columns.put("at", entry.at());
        switch (entry) {
            case Entry.Awarded award -> {
                columns.put("kind", "AWARDED");
                columns.put("receiver_id", award.receiver());
                columns.put("payer_id", award.payer());
                columns.put("points", award.points());
                columns.put("reason", award.reason().code());
                columns.put("occasion", award.reason().occasion(award.receiver()));
                columns.put("funding", award.funding());
                columns.put("cut_received", cut(award, Cause.RECEIVED_CAP));
                columns.put("cut_given", cut(award, Cause.GIVEN_CAP));
                columns.put("cut_allowance", cut(award, Cause.ALLOWANCE));
                fill(columns, award.reason());
            }
            case Entry.Granted grant -> {
                columns.put("kind", "GRANTED");
                columns.put("receiver_id", grant.receiver());
                columns.put("points", grant.points());
                columns.put("granted_by", grant.by());
                columns.put("note", grant.note());
            }
            case Entry.Promoted promotion -> {
                columns.put("kind", "PROMOTED");
                columns.put("payer_id", promotion.author());
                columns.put("points", promotion.points());
                columns.put("subject_id", promotion.post());
                columns.put("shown_from", promotion.shown().start());
                columns.put("shown_until", promotion.shown().end());
            }
            case Entry.Reversed back -> {
                columns.put("kind", "REVERSED");
                columns.put("receiver_id", back.receiver());
                columns.put("payer_id", back.returnsTo());
                columns.put("points", back.points());
                columns.put("award_id", back.award());
                columns.put("forgiven", back.forgiven());
            }
        }
        return columns;
    }

    static Entry.Awarded award(ResultSet row) throws SQLException {
        return new Entry.Awarded(
                new GoodwillEntryId(Sql.uuid(row, "id")),
                new AccountId(Sql.uuid(row, "receiver_id")),
                reason(row),
                row.getInt("points"),
                cuts(row),
                Funding.valueOf(row.getString("funding")),
                Sql.instant(row, "at"));
    }

    private static void fill(Map<String, @Nullable Object> columns, Reason reason) {
        if (reason instanceof Reason.FromMember thanks) {
            columns.put("giver_id", thanks.giver());
            columns.put("course_id", thanks.course());
        }
        switch (reason) {
            case Reason.SummonHelp help -> {
                columns.put("subject_id", help.summon());
                columns.put("help_seconds", help.help().toSeconds());
            }
            case Reason.QuestionAnswer answer -> columns.put("subject_id", answer.answer());
            case Reason.RemedialVolunteer lesson -> columns.put("subject_id", lesson.session());
            case Reason.FirstSessionMentor mentor -> columns.put("about_id", mentor.newTeacher());
            case Reason.Referral referral -> columns.put("about_id", referral.referred());
            case Reason.AvailabilityBonus bonus -> columns.put("bonus_day", bonus.day());
        }
    }

    private static Reason reason(ResultSet row) throws SQLException {
        var code = row.getString("reason");
        return switch (code) {
            case "summon_help" ->
                new Reason.SummonHelp(
                        giver(row),
                        course(row),
                        new SummonId(Sql.uuid(row, "subject_id")),
                        row.getInt("points")
                                + row.getInt("cut_received")
                                + row.getInt("cut_given")
                                + row.getInt("cut_allowance"),
                        Duration.ofSeconds(row.getLong("help_seconds")));
            case "question_answer" ->
                new Reason.QuestionAnswer(giver(row), course(row), new ContentId(Sql.uuid(row, "subject_id")));
            case "remedial_volunteer" ->
                new Reason.RemedialVolunteer(giver(row), course(row), new SessionId(Sql.uuid(row, "subject_id")));
            case "first_session_mentor" -> new Reason.FirstSessionMentor(new AccountId(Sql.uuid(row, "about_id")));
            case "referral" -> new Reason.Referral(new AccountId(Sql.uuid(row, "about_id")));
            case "availability_bonus" -> new Reason.AvailabilityBonus(row.getObject("bonus_day", LocalDate.class));
            default -> throw new IllegalStateException("no reason " + code);
        };
    }

    private static AccountId giver(ResultSet row) throws SQLException {
        return new AccountId(Sql.uuid(row, "giver_id"));
    }

    private static CourseId course(ResultSet row) throws SQLException {
        return new CourseId(Sql.uuid(row, "course_id"));
    }

    private static int cut(Entry.Awarded award, Cause cause) {
        return award.cuts().stream()
                .filter(cut -> cut.cause() == cause)
                .mapToInt(Cut::points)
                .sum();
    }

    private static List<Cut> cuts(ResultSet row) throws SQLException {
        var cuts = new ArrayList<Cut>();
        for (var cause : Cause.values()) {
            var points = row.getInt(
                    switch (cause) {
                        case RECEIVED_CAP -> "cut_received";
                        case GIVEN_CAP -> "cut_given";
                        case ALLOWANCE -> "cut_allowance";
                    });
            if (points > 0) {
                cuts.add(new Cut(points, cause));
            }
        }
        return cuts;
    }
}
