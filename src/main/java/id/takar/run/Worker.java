package id.takar.run;

import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes chunks and works on them, one after the other, until it is told to stop. */
final class Worker implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    /** What others left behind is found after this time; what is new in this service rings the bell. */
    private static final Duration IDLE = Duration.ofSeconds(3);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;

    private final UUID id = UUID.randomUUID();
    private final ChunkStore chunks;
    private final ChunkWork work;
    private final Bell bell;
    private final Duration lease;
    private volatile boolean stopping;

    Worker(ChunkStore chunks, ChunkWork work, Bell bell, Duration lease) {
        this.chunks = chunks;
        this.work = work;
        this.bell = bell;
        this.lease = lease;
    }

    /** Stops it after the row at hand; what it has not finished is free for others. */
    void stop() {
        stopping = true;
        bell.ring();
    }

    @Override
    public void run() {
        int failures = 0;
        try {
            while (!stopping) {
                failures = next() ? 0 : failures + 1;
                if (failures > 0) {
                    bell.await(() -> stopping, pause(failures));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        giveBack();
    }

    /** False when it failed, through the database most likely; the chunk is free again. */
    private boolean next() throws InterruptedException {
        try {
            long heard = bell.rings();
            var chunk = chunks.take(id, lease);
            if (chunk.isPresent()) {
                work.work(chunk.get(), id, () -> stopping);
            } else {
                bell.await(() -> stopping || bell.rings() != heard, IDLE);
            }
            return true;
        } catch (LeaseLost lost) {
            LOG.info("{}; another worker has it", lost.getMessage());
            return true;
        } catch (RuntimeException | Error e) {
            LOG.warn("a chunk of a run failed and will be tried again", e);
            giveBack();
            return false;
        }
    }

    private void giveBack() {
        try {
            chunks.release(id);
        } catch (RuntimeException e) {
            LOG.warn("a chunk could not be given back; its lease will run out", e);
        }
    }

    private static Duration pause(int failures) {
        var pause = Duration.ofSeconds(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
