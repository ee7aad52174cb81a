CREATE TABLE api_token (
    id         uuid PRIMARY KEY,
    name       text NOT NULL,
    sha256     bytea NOT NULL UNIQUE,
    roles      text[] NOT NULL,
    created_by text NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz
);
