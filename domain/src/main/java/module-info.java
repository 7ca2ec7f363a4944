/** The rules of Tutorium: values, states, policies and events, with no framework, clock, randomness or I/O. */
module dev.tutorium.domain {
    requires static transitive org.jspecify;

    exports dev.tutorium.domain.booking;
    exports dev.tutorium.domain.community;
    exports dev.tutorium.domain.goodwill;
    exports dev.tutorium.domain.identity;
    exports dev.tutorium.domain.kernel;
    exports dev.tutorium.domain.learning;
    exports dev.tutorium.domain.material;
    exports dev.tutorium.domain.messaging;
    exports dev.tutorium.domain.offering;
    exports dev.tutorium.domain.payment;
    exports dev.tutorium.domain.review;
    exports dev.tutorium.domain.scheduling;
    exports dev.tutorium.domain.trust;
}
