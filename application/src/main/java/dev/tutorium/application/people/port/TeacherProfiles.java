package dev.tutorium.application.people.port;

import dev.tutorium.domain.kernel.AccountId;

/** What teachers show of themselves. */
public interface TeacherProfiles {

    /** Stores it over the one before. */
    void save(AccountId teacher, String headline, String about);
}
