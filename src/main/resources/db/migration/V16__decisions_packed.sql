-- What the decisions of a release have in common: a decision is kept without it, packed with zstd. Made of decisions about
-- people who do not exist. Without it what was packed with it cannot be read again.
CREATE TABLE dictionary (
    release text PRIMARY KEY REFERENCES release,
    bytes   bytea NOT NULL
);

-- Whether the bytes are packed with the dictionary of the decision's release; those of earlier days are not.
ALTER TABLE decision ADD COLUMN packed boolean NOT NULL DEFAULT false;
-- What is packed need not be tried again.
ALTER TABLE decision ALTER COLUMN bytes SET STORAGE EXTERNAL;
