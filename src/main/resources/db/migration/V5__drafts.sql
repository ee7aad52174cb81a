-- A change of the rules on its way. The files stand in git, on a branch of their own; who did what stands here.
CREATE TABLE draft (
    id         uuid PRIMARY KEY,
    title      text NOT NULL,
    base       text NOT NULL REFERENCES release,
    state      text NOT NULL CHECK (state IN ('OPEN', 'SUBMITTED', 'APPROVED', 'PUBLISHED')),
    head       text NOT NULL,
    content    text NOT NULL CHECK (content ~ '^[0-9a-f]{64}$'),
    created_at timestamptz NOT NULL,
    created_by text NOT NULL
);

-- Every account that saved anything in a draft; none of them may approve it.
CREATE TABLE draft_author (
    draft   uuid NOT NULL REFERENCES draft,
    account text NOT NULL,
    PRIMARY KEY (draft, account)
);

-- What was done with a draft, by whom, with which words, and with which content: nothing here is ever changed.
CREATE TABLE draft_event (
    number  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    draft   uuid NOT NULL REFERENCES draft,
    at      timestamptz NOT NULL,
    account text NOT NULL,
    kind    text NOT NULL,
    words   text NOT NULL,
    content text NOT NULL
);

CREATE INDEX draft_event_of ON draft_event (draft, number);

-- What the check of a content said, as it was seen at approval.
CREATE TABLE draft_check (
    draft   uuid NOT NULL REFERENCES draft,
    content text NOT NULL,
    at      timestamptz NOT NULL,
    well    boolean NOT NULL,
    report  bytea NOT NULL,
    PRIMARY KEY (draft, content)
);

-- Which draft a publication came from; none for what came with Takar.
ALTER TABLE publication ADD COLUMN draft uuid REFERENCES draft, ADD COLUMN approved_by text;
