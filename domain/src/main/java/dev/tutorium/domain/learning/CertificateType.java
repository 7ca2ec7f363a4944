package dev.tutorium.domain.learning;

/** What a certificate says of its holder. */
public enum CertificateType {
    COMPLETION,
    MASTERY,
    /** Makes its holder a certified teacher of the course. */
    TEACHING
}
