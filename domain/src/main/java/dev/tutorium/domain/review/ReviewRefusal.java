package dev.tutorium.domain.review;

import dev.tutorium.domain.kernel.Refusal;
import java.time.Instant;

/** Why a review was not written, changed, removed or answered. */
public sealed interface ReviewRefusal extends Refusal {

    /** Only who had the lesson or course reviews it. */
    record NotTheStudent() implements ReviewRefusal {}

    /** Only what was held to its end is reviewed. */
    record NotCompleted() implements ReviewRefusal {}

    /** It could be done before then. */
    record TooLate(Instant until) implements ReviewRefusal {}

    record AlreadyReviewed() implements ReviewRefusal {}

    record RatingOutOfRange(int worst, int best) implements ReviewRefusal {}

    record TextTooLong(int longest) implements ReviewRefusal {}

    /** Only its author changes a review, and only the author or a moderator removes it. */
    record NotTheAuthor() implements ReviewRefusal {}

    /** Only the teacher it is about answers a review. */
    record NotTheTeacher() implements ReviewRefusal {}

    /** It is gone. */
    record ReviewRemoved() implements ReviewRefusal {}

    /** It has its one response, and what was answered stays as it was answered. */
    record AlreadyAnswered() implements ReviewRefusal {}

    record NothingWritten() implements ReviewRefusal {}

    /** It was written elsewhere and is answered there. */
    record WrittenElsewhere() implements ReviewRefusal {}

    /** It can be done from then on. */
    record TooEarly(Instant from) implements ReviewRefusal {}

    /** Only who has a seat in the lesson says how it felt. */
    record NoSeat() implements ReviewRefusal {}
}
