package dev.tutorium.domain.goodwill;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ContentId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.SummonId;
import java.time.Duration;
import java.time.LocalDate;

/** What an award is for. */
public sealed interface Reason {

    /** The word for it outside. */
    String code();

    /** What it happened on: at most one award of a reason is for the same occasion. */
    String occasion(AccountId receiver);

    /** Thanks of one member to another for something done in a course. */
    sealed interface FromMember extends Reason {

        AccountId giver();

        CourseId course();
    }

    /** What the platform rewards by itself. */
    sealed interface FromPlatform extends Reason {}

    /**
     * A summon was answered.
     *
     * @param giver  the student who summoned
     * @param points as many as the student chose
     * @param help   how long it lasted
     */
    record SummonHelp(AccountId giver, CourseId course, SummonId summon, int points, Duration help)
            implements FromMember {

        @Override
        public String code() {
            return "summon_help";
        }

        @Override
        public String occasion(AccountId receiver) {
            return summon.value().toString();
        }
    }

    /** A question was answered. {@code giver} is the one who asked. */
    record QuestionAnswer(AccountId giver, CourseId course, ContentId answer) implements FromMember {

        @Override
        public String code() {
            return "question_answer";
        }

        @Override
        public String occasion(AccountId receiver) {
            return answer.value().toString();
        }
    }

    /** A lesson was repeated for a student freely. */
    record RemedialVolunteer(AccountId giver, CourseId course, SessionId session) implements FromMember {

        @Override
        public String code() {
            return "remedial_volunteer";
        }

        @Override
        public String occasion(AccountId receiver) {
            return session.value().toString();
        }
    }

    /** A new teacher was guided through their first session. */
    record FirstSessionMentor(AccountId newTeacher) implements FromPlatform {

        @Override
        public String code() {
            return "first_session_mentor";
        }

        @Override
        public String occasion(AccountId receiver) {
            return newTeacher.value().toString();
        }
    }

    /** Someone who came by the receiver's referral has enrolled. */
    record Referral(AccountId referred) implements FromPlatform {

        @Override
        public String code() {
            return "referral";
        }

        @Override
        public String occasion(AccountId receiver) {
            return referred.value().toString();
        }
    }

    /** The receiver was available to help on a day of UTC. */
    record AvailabilityBonus(LocalDate day) implements FromPlatform {

        @Override
        public String code() {
            return "availability_bonus";
        }

        @Override
        public String occasion(AccountId receiver) {
            return receiver.value() + "/" + day;
        }
    }
}
