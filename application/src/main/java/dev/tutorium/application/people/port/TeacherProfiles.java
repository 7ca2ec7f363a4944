package dev.tutorium.application.people.port;

import dev.tutorium.domain.kernel.AccountId;

/** What teachers show of themselves. */
public interface TeacherProfiles {

    int LONGEST_HEADLINE = 200;

    int LONGEST_ABOUT = 5_000;

    /** Stores it over the one before. */
    void save(AccountId teacher, String headline, String about);

    /** Stores it where there is none. */
    void begin(AccountId teacher, String headline, String about);
}
