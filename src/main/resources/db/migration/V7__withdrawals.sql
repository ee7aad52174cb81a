-- A publication that an approver took back alone, in an emergency: from then on it is as if it had not been published.
-- What was decided by it stays, and what was known before is asked as before.
CREATE TABLE withdrawal (
    publication  bigint PRIMARY KEY REFERENCES publication ON DELETE CASCADE,
    after        bigint NOT NULL,
    at           timestamptz NOT NULL,
    by           text NOT NULL,
    reason       text NOT NULL,
    confirmed_at timestamptz,
    confirmed_by text,
    CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL)),
    CHECK (confirmed_by <> by)
);
