package dev.tutorium.rest.school.payment;

/** What a list of disputes may be narrowed to, in any case of letters. */
enum DisputeStatus {
    OPENED,
    WON,
    LOST
}
