-- The row of a chunk that took longest, so that whoever writes rules sees where a run's time goes.
ALTER TABLE chunk ADD COLUMN slowest_row integer, ADD COLUMN slowest_micros bigint;

-- Of a run that is done only the sums over all its chunks are kept; they stand under the chunk -1.
WITH gone AS (
    DELETE FROM tally t USING run r WHERE r.id = t.run AND r.finished_at IS NOT NULL
    RETURNING t.run, t.kind, t.name, t.value, t.people
)
INSERT INTO tally (run, chunk, kind, name, value, people)
SELECT run, -1, kind, name, value, sum(people) FROM gone GROUP BY run, kind, name, value;
