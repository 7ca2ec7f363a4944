package dev.tutorium.application.kernel;

class RateCountsInMemoryTest extends RateCountsContract {

    private final RateCounts counts = new RateCountsInMemory();

    @Override
    protected RateCounts counts() {
        return counts;
    }
}
