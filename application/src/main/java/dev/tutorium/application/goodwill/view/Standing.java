package dev.tutorium.application.goodwill.view;

import dev.tutorium.application.offering.view.PersonRef;

/** Someone's place by the points they have earned. */
public record Standing(long rank, PersonRef person, int earned) {}
