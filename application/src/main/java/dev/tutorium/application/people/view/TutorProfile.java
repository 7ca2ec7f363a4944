package dev.tutorium.application.people.view;

import dev.tutorium.domain.kernel.Money;
import java.util.List;
import java.util.UUID;

/** A tutor's own page: the card, what they say of themselves, and what can be booked. */
public record TutorProfile(TutorCard card, String about, List<Lesson> lessons) {

    public record Lesson(
            UUID id, String title, String description, int minutes, int capacity, boolean trial, Money price) {}
}
