-- The second stage of a run: when all its rows are done, the groups that they make are decided about.
ALTER TABLE chunk ADD COLUMN stage text NOT NULL DEFAULT 'ROWS';

-- What was concluded about the rows of a chunk that enters the sums of groups; gone when those are decided.
CREATE TABLE concluded (
    run   uuid NOT NULL REFERENCES run,
    chunk integer NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (run, chunk)
);

-- A group with its sums and its canonical decision, or why it could not be decided.
CREATE TABLE group_decision (
    run        uuid NOT NULL REFERENCES run,
    number     integer NOT NULL,
    kind       text NOT NULL,
    name       text NOT NULL,
    within     text[] NOT NULL,
    people     integer NOT NULL,
    runner     text NOT NULL,
    engine     text NOT NULL,
    decided_at timestamptz NOT NULL,
    file       bytea NOT NULL,
    bytes      bytea,
    reason     text,
    PRIMARY KEY (run, number)
);
CREATE INDEX group_by_size ON group_decision (run, kind, people DESC, number);
