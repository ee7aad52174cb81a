-- What people say about lines of a draft's files; the content tells which version of the file they saw.
CREATE TABLE draft_line (
    number  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    draft   uuid NOT NULL REFERENCES draft,
    content text NOT NULL,
    path    text NOT NULL,
    line    integer NOT NULL CHECK (line > 0),
    text    text NOT NULL,
    at      timestamptz NOT NULL,
    account text NOT NULL,
    words   text NOT NULL
);
CREATE INDEX draft_line_of ON draft_line (draft, path, line, number);
