-- Immutable sets of policies, kept whole: a decision can be explained and made again by the release that made it.
CREATE TABLE release (
    id         text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{64}$'),
    created_at timestamptz NOT NULL,
    created_by text NOT NULL
);

CREATE TABLE release_file (
    release text NOT NULL REFERENCES release,
    path    text NOT NULL,
    bytes   bytea NOT NULL,
    PRIMARY KEY (release, path)
);

-- What is in force: the release published last.
CREATE TABLE publication (
    number       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    release      text NOT NULL REFERENCES release,
    published_at timestamptz NOT NULL,
    published_by text NOT NULL,
    reason       text NOT NULL
);
