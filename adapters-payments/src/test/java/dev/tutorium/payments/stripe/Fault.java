package dev.tutorium.payments.stripe;

/** How a request to the server that plays Stripe goes wrong. */
public enum Fault {
    /** The connection breaks before anything is done. */
    DROPPED,
    /** It is done, and the connection breaks before the answer. */
    ANSWER_LOST,
    /** 429, to come back in two minutes. */
    TOO_MANY,
    /** 429, to come back at once. */
    TOO_MANY_NOW,
    /** 500 before anything is done. */
    BROKEN,
    /** It is done, and 500 is the answer that the key keeps. */
    BROKEN_AFTERWARDS,
    /** It is done, and the answer is no JSON, as from a proxy in between. */
    GARBLED,
    /** It is done, and the answer takes longer than anyone waits. */
    SLOW,
    /** 400: it is not done, for the order's own sake, and that is the answer that the key keeps. */
    REFUSED
}
