-- A run can be cancelled and resumed; the digest of all its decisions is the same whoever worked on which chunk.
ALTER TABLE run ADD COLUMN cancelled_at timestamptz, ADD COLUMN sha256 bytea;
ALTER TABLE chunk ADD COLUMN sha256 bytea;

-- What a run came to, counted by the chunk so that no count needs the decisions again.
CREATE TABLE tally (
    run    uuid NOT NULL REFERENCES run,
    chunk  integer NOT NULL,
    kind   text NOT NULL,
    name   text NOT NULL,
    value  text NOT NULL,
    people integer NOT NULL,
    PRIMARY KEY (run, kind, name, value, chunk)
);
