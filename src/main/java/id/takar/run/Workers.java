package id.takar.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The workers of this service, there as long as it runs. */
@Component
@EnableConfigurationProperties(RunSettings.class)
class Workers implements SmartLifecycle {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final ChunkStore chunks;
    private final ChunkWork work;
    private final Bell bell;
    private final RunSettings settings;
    private final List<Worker> workers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    Workers(ChunkStore chunks, ChunkWork work, Bell bell, RunSettings settings) {
        this.chunks = chunks;
        this.work = work;
        this.bell = bell;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        for (int i = 1; i <= settings.threads(); i++) {
            var worker = new Worker(chunks, work, bell, settings.lease());
            var thread = new Thread(worker, "worker-" + i);
            thread.setDaemon(true);
            workers.add(worker);
            threads.add(thread);
            thread.start();
        }
    }

    @Override
    public synchronized void stop() {
        workers.forEach(Worker::stop);
        try {
            for (var thread : threads) {
                thread.join(LONGEST_STOP.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.clear();
        threads.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }
}
