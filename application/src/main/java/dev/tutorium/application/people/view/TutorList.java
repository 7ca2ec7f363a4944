package dev.tutorium.application.people.view;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.kernel.AccountId;
import java.util.Optional;

/** Tutors for those who look for one. */
public interface TutorList {

    /** Active tutors with something to book, by one query. */
    Page<TutorCard> search(TutorQuery query, PageRequest page);

    /** An active tutor, whether there is something to book or not. */
    Optional<TutorCard> find(AccountId tutor);

    /** As {@link #find}, with all of the page. */
    Optional<TutorProfile> findProfile(AccountId tutor);

    default TutorCard get(AccountId tutor) {
        return find(tutor).orElseThrow(() -> new Missing("tutor"));
    }

    default TutorProfile getProfile(AccountId tutor) {
        return findProfile(tutor).orElseThrow(() -> new Missing("tutor"));
    }
}
