package dev.tutorium.application.review.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.review.Occasion;
import dev.tutorium.domain.review.RatingStatistics;
import java.util.UUID;

class ReviewsInMemoryTest extends ReviewsContract {

    private final Memory memory = new Memory();
    private final ReviewsInMemory reviews = new ReviewsInMemory(memory);

    @Override
    protected Reviews reviews() {
        return reviews;
    }

    @Override
    protected Transactions transactions() {
        return new TransactionsInMemory(memory);
    }

    @Override
    protected Occasion lesson() {
        return new Occasion(
                new Occasion.About.Lesson(new SessionId(UUID.randomUUID())),
                new AccountId(UUID.randomUUID()),
                new AccountId(UUID.randomUUID()),
                NOON);
    }

    @Override
    protected RatingStatistics ratings(AccountId teacher) {
        return reviews.ratings(teacher);
    }
}
