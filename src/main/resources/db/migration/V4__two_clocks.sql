-- From which day a publication holds, beside when it became known. Which release holds on a day as known at an instant is
-- the one with the latest day not after it, published by then; of two for one day the one published last.
ALTER TABLE publication ADD COLUMN valid_from date NOT NULL DEFAULT '0001-01-01';
ALTER TABLE publication ALTER COLUMN valid_from DROP DEFAULT;
CREATE INDEX publication_in_force ON publication (valid_from DESC, number DESC);

-- By which rules a decision was made: those that hold on a day, as known at an instant; and by which Takar.
ALTER TABLE decision ADD COLUMN valid_at date, ADD COLUMN known_at timestamptz, ADD COLUMN engine text;
UPDATE decision SET valid_at = day, known_at = decided_at, engine = 'unknown';
ALTER TABLE decision
    ALTER COLUMN valid_at SET NOT NULL,
    ALTER COLUMN known_at SET NOT NULL,
    ALTER COLUMN engine SET NOT NULL;
