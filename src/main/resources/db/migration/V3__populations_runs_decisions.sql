-- What HR sent, row by row. The file's bytes are personal data and stand apart from decisions.
CREATE TABLE population (
    id         uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    complete   boolean NOT NULL DEFAULT false,
    sha256     bytea,
    rows       integer NOT NULL DEFAULT 0,
    faulty     integer NOT NULL DEFAULT 0
);

CREATE TABLE employee_file (
    id         uuid PRIMARY KEY,
    population uuid REFERENCES population,
    row        integer,
    line       integer,
    nip        text,
    name       text,
    bytes      bytea NOT NULL,
    UNIQUE (population, row)
);

-- Rows that are no employee files, kept as they came, with what is wrong.
CREATE TABLE faulty_row (
    population uuid NOT NULL REFERENCES population,
    line       integer NOT NULL,
    text       text NOT NULL,
    faults     jsonb NOT NULL,
    PRIMARY KEY (population, line)
);

CREATE TABLE run (
    id          uuid PRIMARY KEY,
    population  uuid NOT NULL REFERENCES population,
    release     text NOT NULL REFERENCES release,
    day         date NOT NULL,
    created_at  timestamptz NOT NULL,
    created_by  text NOT NULL,
    started_at  timestamptz,
    served_at   timestamptz,
    finished_at timestamptz
);

CREATE INDEX run_open ON run (created_at) WHERE finished_at IS NULL;

-- The work of a run. A worker takes a chunk under a lease; its decisions and its mark commit together.
CREATE TABLE chunk (
    run         uuid NOT NULL REFERENCES run,
    number      integer NOT NULL,
    first_row   integer NOT NULL,
    last_row    integer NOT NULL,
    worker      uuid,
    lease_until timestamptz,
    done_at     timestamptz,
    decided     integer NOT NULL DEFAULT 0,
    set_aside   integer NOT NULL DEFAULT 0,
    PRIMARY KEY (run, number)
);

CREATE INDEX chunk_open ON chunk (run, number) WHERE done_at IS NULL;
CREATE INDEX chunk_done ON chunk (run, done_at) WHERE done_at IS NOT NULL;

-- Decisions: canonical bytes and an envelope, no personal data.
CREATE TABLE decision (
    id         uuid PRIMARY KEY,
    release    text NOT NULL REFERENCES release,
    day        date NOT NULL,
    file       uuid NOT NULL REFERENCES employee_file,
    run        uuid REFERENCES run,
    row        integer,
    runner     text NOT NULL,
    decided_at timestamptz NOT NULL,
    decided_by text NOT NULL,
    bytes      bytea NOT NULL,
    UNIQUE (run, row)
);

-- Rows of a run that could not be decided, with the reason; the run goes on without them.
CREATE TABLE set_aside (
    run    uuid NOT NULL REFERENCES run,
    row    integer NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (run, row)
);

CREATE TABLE idempotency_key (
    account  text NOT NULL,
    key      text NOT NULL,
    sha256   bytea NOT NULL,
    decision uuid NOT NULL REFERENCES decision,
    PRIMARY KEY (account, key)
);
