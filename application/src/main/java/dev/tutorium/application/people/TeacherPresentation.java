package dev.tutorium.application.people;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.people.port.TeacherProfiles;

/** A teacher writes what their page shows. */
public final class TeacherPresentation {

    private final TeacherProfiles profiles;

    public TeacherPresentation(TeacherProfiles profiles) {
        this.profiles = profiles;
    }

    public void present(Actor.Member teacher, String headline, String about) {
        if (headline.length() > TeacherProfiles.LONGEST_HEADLINE) {
            throw new Malformed("headline", "must be at most " + TeacherProfiles.LONGEST_HEADLINE + " characters");
        }
        if (about.length() > TeacherProfiles.LONGEST_ABOUT) {
            throw new Malformed("about", "must be at most " + TeacherProfiles.LONGEST_ABOUT + " characters");
        }
        profiles.save(teacher.id(), headline.strip(), about.strip());
    }
}
