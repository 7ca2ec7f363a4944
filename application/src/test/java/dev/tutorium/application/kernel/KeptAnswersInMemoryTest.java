package dev.tutorium.application.kernel;

class KeptAnswersInMemoryTest extends KeptAnswersContract {

    private final KeptAnswers answers = new KeptAnswersInMemory();

    @Override
    protected KeptAnswers answers() {
        return answers;
    }
}
