package dev.tutorium.application.goodwill.view;

/** How often an account earned points for a reason, and how many. */
public record ReasonTotal(String reason, int times, int points) {}
