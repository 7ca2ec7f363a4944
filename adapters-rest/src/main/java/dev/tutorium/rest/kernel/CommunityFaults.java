package dev.tutorium.rest.kernel;

import static dev.tutorium.rest.kernel.Faults.conflict;
import static dev.tutorium.rest.kernel.Faults.forbidden;
import static dev.tutorium.rest.kernel.Faults.unprocessable;

import dev.tutorium.domain.community.CommunityRefusal;
import dev.tutorium.domain.goodwill.GoodwillRefusal;
import dev.tutorium.domain.kernel.Refusal;
import dev.tutorium.domain.material.MaterialRefusal;
import dev.tutorium.domain.messaging.MessagingRefusal;
import dev.tutorium.domain.review.ReviewRefusal;
import dev.tutorium.domain.trust.TrustRefusal;
import dev.tutorium.rest.kernel.Faults.Row;
import io.micronaut.http.HttpStatus;

/** The rows of {@link Faults} for what members do with each other: goodwill, posts, messages, reviews, materials, and moderation. */
final class CommunityFaults {

    private CommunityFaults() {}

    static Row row(Refusal refusal) {
        return switch (refusal) {
            case GoodwillRefusal goodwill -> goodwill(goodwill);
            case CommunityRefusal community -> community(community);
            case MessagingRefusal messaging -> messaging(messaging);
            case TrustRefusal trust -> trust(trust);
            case ReviewRefusal review -> review(review);
            case MaterialRefusal material -> material(material);
            default -> throw new IllegalArgumentException("no row for " + refusal.getClass());
        };
    }

    private static Row goodwill(GoodwillRefusal refusal) {
        return switch (refusal) {
            case GoodwillRefusal.ToOneself _ -> unprocessable("Nobody awards points to themselves.");
            case GoodwillRefusal.NotCertified _ -> conflict("Only who is certified in the course earns in it.");
            case GoodwillRefusal.AlreadyAwarded _ -> conflict("This was awarded already.");
            case GoodwillRefusal.PointsOutOfRange _ -> unprocessable("Fewer or more points are awarded for this.");
            case GoodwillRefusal.HelpTooShort _ -> conflict("The help was too short to earn points.");
            case GoodwillRefusal.TooManyAnswers _ -> conflict("No more answers of this member can be rewarded today.");
            case GoodwillRefusal.TooManyRemedials _ ->
                conflict("No more lessons of this member can be rewarded this week.");
            case GoodwillRefusal.TooSoon _ -> conflict("It is too soon to award this.");
            case GoodwillRefusal.BalanceTooLow _ -> conflict("There are not enough points left.");
            case GoodwillRefusal.AlreadyReversed _ -> conflict("The award was taken back already.");
            case GoodwillRefusal.NotTheAuthor _ -> forbidden("Only its author promotes a post.");
            case GoodwillRefusal.NotPromotable _ -> conflict("Only a post in a course's feed can be promoted.");
            case GoodwillRefusal.AlreadyPromoted _ -> conflict("The post is promoted already.");
            case GoodwillRefusal.TooFewPoints _ -> unprocessable("A promotion takes more points.");
            case GoodwillRefusal.WrongState _ -> conflict("The summon's state does not allow this.");
            case GoodwillRefusal.NotEnrolled _ -> forbidden("Help in a course is for its students.");
            case GoodwillRefusal.AlreadyAnswered _ -> conflict("Another helper was first.");
            case GoodwillRefusal.NotYourSummon _ -> forbidden("This is the summoning student's to do.");
            case GoodwillRefusal.NotAvailable _ -> conflict("Only who is available can help.");
            case GoodwillRefusal.WaitedTooLong _ -> conflict("The summon has expired.");
        };
    }

    private static Row community(CommunityRefusal refusal) {
        return switch (refusal) {
            case CommunityRefusal.NotInCourse _ ->
                forbidden("This feed is for who learns, teaches or made the course.");
            case CommunityRefusal.NoCourseOfInstructor _ ->
                forbidden("This feed is for who bought a course of the instructor.");
            case CommunityRefusal.OnlyTheInstructorPosts _ -> forbidden("Only the instructor posts here.");
            case CommunityRefusal.NothingWritten _ -> unprocessable("Nothing is written.");
            case CommunityRefusal.TextTooLong _ -> unprocessable("The text is too long.");
            case CommunityRefusal.PostRemoved _ -> conflict("The post was removed.");
            case CommunityRefusal.NotTheAuthor _ -> forbidden("Only its author removes a post.");
            case CommunityRefusal.BlockingOneself _ -> unprocessable("Nobody blocks themselves.");
        };
    }

    private static Row messaging(MessagingRefusal refusal) {
        return switch (refusal) {
            case MessagingRefusal.ToOneself _ -> unprocessable("Nobody writes to themselves.");
            case MessagingRefusal.OtherIsGone _ -> conflict("The other member has left.");
            case MessagingRefusal.Blocked _ -> forbidden("You cannot write to this member.");
            case MessagingRefusal.NotInConversation _ -> forbidden("This is a conversation of others.");
            case MessagingRefusal.NothingWritten _ -> unprocessable("Nothing is written.");
            case MessagingRefusal.TextTooLong _ -> unprocessable("The text is too long.");
            case MessagingRefusal.AttachmentTooLarge _ ->
                new Row(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "The file is too large.");
            case MessagingRefusal.AttachmentTypeNotAllowed _ ->
                new Row(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Files of this type are not taken.");
            case MessagingRefusal.NotTheSender _ -> forbidden("Only its sender changes a message.");
            case MessagingRefusal.MessageDeleted _ -> conflict("The message was deleted.");
            case MessagingRefusal.EndpointDisabled _ -> conflict("The endpoint is disabled.");
            case MessagingRefusal.AlwaysTold _ -> unprocessable("This cannot be switched off.");
            case MessagingRefusal.TooManyEndpoints _ -> conflict("There are as many endpoints as there may be.");
            case MessagingRefusal.AlreadySent _ -> conflict("The message was sent already.");
            case MessagingRefusal.NotATimeToSend _ -> unprocessable("Nothing can be sent at this time.");
            case MessagingRefusal.StudentNotSignedUp _ -> conflict("The student has not signed in yet.");
            case MessagingRefusal.TooManyScheduled _ -> conflict("No more messages can be scheduled.");
        };
    }

    private static Row trust(TrustRefusal refusal) {
        return switch (refusal) {
            case TrustRefusal.OwnContent _ -> forbidden("Nobody flags or judges their own content.");
            case TrustRefusal.ContentRemoved _ -> conflict("The content was removed.");
            case TrustRefusal.FlagDecided _ -> conflict("A moderator has decided on your flag.");
            case TrustRefusal.ReasonMissing _ -> unprocessable("A reason is needed.");
            case TrustRefusal.ReasonTooLong _ -> unprocessable("The reason is too long.");
            case TrustRefusal.CaseClosed _ -> conflict("There is another verdict on it.");
            case TrustRefusal.ModeratorNotBanned _ -> conflict("Who moderates is not banned.");
            case TrustRefusal.AlreadyAsked _ -> conflict("This was asked and is not answered yet.");
            case TrustRefusal.RequestOver _ -> conflict("The request was answered or taken back.");
            case TrustRefusal.NotYourRequest _ -> forbidden("This is another person's request.");
            case TrustRefusal.StillUnderway _ -> conflict("Sessions are planned or money is on its way.");
        };
    }

    private static Row review(ReviewRefusal refusal) {
        return switch (refusal) {
            case ReviewRefusal.NotTheStudent _ -> forbidden("Only its student reviews it.");
            case ReviewRefusal.NotCompleted _ -> conflict("Only what was completed is reviewed.");
            case ReviewRefusal.TooLate _ -> conflict("It is too late for this.");
            case ReviewRefusal.AlreadyReviewed _ -> conflict("There is a review of this already.");
            case ReviewRefusal.RatingOutOfRange _ -> unprocessable("The rating is not one of the scale.");
            case ReviewRefusal.TextTooLong _ -> unprocessable("The text is too long.");
            case ReviewRefusal.NotTheAuthor _ -> forbidden("Only its author changes a review.");
            case ReviewRefusal.NotTheTeacher _ -> forbidden("Only the teacher answers a review.");
            case ReviewRefusal.ReviewRemoved _ -> conflict("The review was removed.");
            case ReviewRefusal.AlreadyAnswered _ -> conflict("The review was answered.");
            case ReviewRefusal.NothingWritten _ -> unprocessable("Nothing is written.");
            case ReviewRefusal.WrittenElsewhere _ -> conflict("An imported review is answered where it was written.");
            case ReviewRefusal.TooEarly _ -> conflict("It is too early for this.");
            case ReviewRefusal.NoSeat _ -> conflict("The student has no seat in this session.");
        };
    }

    private static Row material(MaterialRefusal refusal) {
        return switch (refusal) {
            case MaterialRefusal.TooDeep _ -> conflict("Folders cannot stand that deep within each other.");
            case MaterialRefusal.TooMany _ -> conflict("There is no room for more materials.");
            case MaterialRefusal.IntoItself _ -> conflict("A folder cannot be moved into itself.");
            case MaterialRefusal.FolderNotEmpty _ -> conflict("The folder is not empty.");
            case MaterialRefusal.FileTooLarge _ ->
                new Row(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "The file is too large.");
            case MaterialRefusal.FileTypeNotAllowed _ ->
                new Row(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Files of this type are not taken.");
            case MaterialRefusal.StorageFull _ -> conflict("There is no room for more files.");
            case MaterialRefusal.StoreUnavailable _ ->
                new Row(HttpStatus.SERVICE_UNAVAILABLE, "Files cannot be stored or read now.");
        };
    }
}
