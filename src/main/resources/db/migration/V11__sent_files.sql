-- What HR sent, as it was sent, and what was found in it. Populations are versions: a corrected one follows the one it
-- corrects.
ALTER TABLE population
    ADD COLUMN name text NOT NULL DEFAULT '',
    ADD COLUMN version integer NOT NULL DEFAULT 1,
    ADD COLUMN corrects uuid REFERENCES population,
    ADD COLUMN doubts integer NOT NULL DEFAULT 0,
    ADD COLUMN report jsonb NOT NULL DEFAULT '{"tables": [], "causes": []}';

CREATE TABLE sent_part (
    population uuid NOT NULL REFERENCES population,
    number     integer NOT NULL,
    bytes      bytea NOT NULL,
    PRIMARY KEY (population, number)
);

ALTER TABLE faulty_row ADD COLUMN part text NOT NULL DEFAULT '', ADD COLUMN number integer;
UPDATE faulty_row SET number = line;
ALTER TABLE faulty_row
    ALTER COLUMN number SET NOT NULL,
    DROP CONSTRAINT faulty_row_pkey,
    ADD PRIMARY KEY (population, number);

-- What can hardly be true of rows that were kept.
CREATE TABLE doubt (
    population uuid NOT NULL REFERENCES population,
    number     integer NOT NULL,
    part       text NOT NULL,
    line       integer NOT NULL,
    faults     jsonb NOT NULL
);
CREATE INDEX doubt_of_population ON doubt (population, number);

CREATE INDEX employee_of_population ON employee_file (population, nip) WHERE population IS NOT NULL AND nip IS NOT NULL;

-- What the columns of a system are called, kept for the next time.
CREATE TABLE column_mapping (
    name       text PRIMARY KEY,
    columns    jsonb NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL
);
