package dev.tutorium.messaging.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.tutorium.application.kernel.RecurringJob;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the recurring jobs of all nodes that share a database, each job on one node at a time. The next run is counted from the
 * end of the last, failed or not; the jobs of a node that died are taken over after a minute.
 */
public final class JobRunner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final int THREADS = 4;

    private final Scheduler scheduler;

    /** {@code pool} hands out plain connections that belong to no transaction. */
    public JobRunner(DataSource pool, Collection<RecurringJob> jobs) {
        scheduler = Scheduler.create(pool)
                .startTasks(jobs.stream().map(JobRunner::task).toList())
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(Duration.ofSeconds(10))
                .missedHeartbeatsLimit(6)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .threads(THREADS)
                .executorService(Executors.newFixedThreadPool(
                        THREADS, Thread.ofVirtual().name("job-", 0).factory()))
                .build();
    }

    public void start() {
        scheduler.start();
    }

    @Override
    public void close() {
        scheduler.stop();
    }

    private static RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every())).execute((_, _) -> {
            LOG.debug("running {}", job.name());
            job.work().run();
        });
    }
}
