package dev.tutorium.application.payment.view;

/** The platform's books, to look over. */
public interface Books {

    TrialBalance trialBalance();
}
