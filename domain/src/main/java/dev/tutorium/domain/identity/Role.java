package dev.tutorium.domain.identity;

/** What an account may do; an account may hold several. */
public enum Role {
    STUDENT,
    TEACHER,
    CREATOR,
    MODERATOR,
    ADMIN,
    OWNER;

    /** Whether people may take this role by themselves when they sign up; the others are given by an admin. */
    public boolean isOpenToSignUp() {
        return switch (this) {
            case STUDENT, TEACHER, CREATOR -> true;
            case MODERATOR, ADMIN, OWNER -> false;
        };
    }
}
