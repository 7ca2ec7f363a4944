package dev.tutorium.domain.identity;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What the roles come to, by the names that applications ask for. */
public enum Permission {
    OFFERINGS_BOOK("offerings.book"),
    CALENDAR_MANAGE("calendar.manage"),
    SERVICES_MANAGE("services.manage"),
    COURSE_PACKS_MANAGE("coursePacks.manage"),
    COURSES_MANAGE("courses.manage"),
    CONTENT_MODERATE("content.moderate"),
    ACCOUNTS_MANAGE("accounts.manage"),
    PAYOUTS_APPROVE("payouts.approve"),
    ADMIN_PANEL("adminPanel.access"),
    PLATFORM_REPORTS("platform.reports");

    private final String code;

    Permission(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Permission> ofCode(String code) {
        return Arrays.stream(values())
                .filter(permission -> permission.code.equals(code))
                .findFirst();
    }

    /** The first of some roles that has this permission. */
    public Optional<Role> heldBy(Set<Role> roles) {
        return roles.stream().sorted().filter(this::comesWith).findFirst();
    }

    private boolean comesWith(Role role) {
        return switch (this) {
            case OFFERINGS_BOOK -> role == Role.STUDENT;
            case CALENDAR_MANAGE, SERVICES_MANAGE -> role == Role.TEACHER;
            case COURSE_PACKS_MANAGE -> role == Role.TEACHER || role == Role.ADMIN || role == Role.OWNER;
            case COURSES_MANAGE -> role == Role.CREATOR || role == Role.ADMIN || role == Role.OWNER;
            case CONTENT_MODERATE -> role == Role.MODERATOR || role == Role.ADMIN || role == Role.OWNER;
            case ACCOUNTS_MANAGE, PAYOUTS_APPROVE, ADMIN_PANEL -> role == Role.ADMIN || role == Role.OWNER;
            case PLATFORM_REPORTS -> role == Role.OWNER;
        };
    }
}
