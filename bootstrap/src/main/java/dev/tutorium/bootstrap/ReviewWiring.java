package dev.tutorium.bootstrap;

import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.review.MoodTelling;
import dev.tutorium.application.review.ReviewWriting;
import dev.tutorium.application.review.TeacherReviews;
import dev.tutorium.application.review.port.Moods;
import dev.tutorium.application.review.port.Occasions;
import dev.tutorium.application.review.port.ReviewPages;
import dev.tutorium.application.review.port.ReviewRequests;
import dev.tutorium.application.review.port.Reviews;
import dev.tutorium.domain.review.ReviewPolicy;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;

/** Reviews and moods. */
@Factory
final class ReviewWiring {

    @Singleton
    ReviewPolicy reviewPolicy(Overrides configured) {
        var standard = ReviewPolicy.standard();
        return new ReviewPolicy(
                standard.worst(),
                standard.best(),
                standard.longestText(),
                configured.duration("tutorium.review.write-within", standard.writeWithin()),
                configured.duration("tutorium.review.change-for", standard.changeFor()),
                standard.longestMood(),
                standard.atOnce());
    }

    /** Without a page of the operator's own the student is led to the session itself. */
    @Singleton
    ReviewPages reviewPages(Overrides configured, PublicAddress address) {
        var page = configured.text("tutorium.review.page");
        return session -> {
            var id = session.value().toString();
            return page.map(template -> URI.create(template.replace("{session}", id)))
                    .orElseGet(() -> address.of("/api/student/sessions/" + id));
        };
    }

    @Singleton
    ReviewWriting reviewWriting(
            Occasions occasions,
            Reviews reviews,
            ReviewPolicy policy,
            Ids ids,
            Transactions transactions,
            InstantSource clock) {
        return new ReviewWriting(occasions, reviews, policy, ids, transactions, clock);
    }

    @Singleton
    TeacherReviews teacherReviews(
            Reviews reviews,
            Occasions occasions,
            ReviewRequests requests,
            ReviewPolicy policy,
            Ids ids,
            Transactions transactions,
            InstantSource clock) {
        return new TeacherReviews(reviews, occasions, requests, policy, ids, transactions, clock);
    }

    @Singleton
    MoodTelling moodTelling(Occasions occasions, Moods moods, ReviewPolicy policy, InstantSource clock) {
        return new MoodTelling(occasions, moods, policy, clock);
    }
}
