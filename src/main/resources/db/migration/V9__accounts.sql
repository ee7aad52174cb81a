-- People who sign in with a password. A name is never given twice: decisions and drafts name it for good.
CREATE TABLE account (
    name           text PRIMARY KEY CHECK (name ~ '^[a-z][a-z0-9._-]{0,62}$'),
    password_hash  text NOT NULL,
    first_password boolean NOT NULL,
    roles          text[] NOT NULL CHECK (cardinality(roles) > 0),
    version        integer NOT NULL DEFAULT 0,
    created_at     timestamptz NOT NULL,
    created_by     text NOT NULL,
    closed_at      timestamptz
);

-- Wrong passwords in a row, until the right one comes.
CREATE TABLE wrong_password (
    account      text PRIMARY KEY,
    times        integer NOT NULL,
    locked_until timestamptz
);

-- Each login and refusal, and whatever happened to an account.
CREATE TABLE account_log (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      timestamptz NOT NULL,
    account text NOT NULL,
    what    text NOT NULL,
    by      text NOT NULL,
    address text,
    words   text NOT NULL DEFAULT ''
);

-- Whoever changes rules does so as a person. A token for such work belongs to an account and never does more than it;
-- those given before to names that anybody could choose end here.
ALTER TABLE api_token ADD COLUMN account text;
UPDATE api_token SET revoked_at = now()
 WHERE revoked_at IS NULL AND roles && '{POLICY_OFFICER,APPROVER,ADMIN}';
