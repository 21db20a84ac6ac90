-- Pictures of messages for recaps, with their authors' consent. A message's pictures have one request.
CREATE TABLE photo (
    community  TEXT   NOT NULL,
    reference  TEXT   NOT NULL CHECK (reference <> ''),
    request    TEXT   NOT NULL CHECK (request <> ''),
    lineage    TEXT   NOT NULL CHECK (lineage <> ''),
    message    TEXT   NOT NULL,
    file       TEXT   NOT NULL,
    state      TEXT   NOT NULL,
    author     TEXT   NOT NULL,
    credit     TEXT   NOT NULL,
    alt        TEXT   NOT NULL,
    name       TEXT   NOT NULL,
    address    TEXT,
    reason     TEXT,
    added_by   TEXT   NOT NULL,
    added_at   BIGINT NOT NULL,
    consent_by TEXT,
    consent_at BIGINT,
    hash       TEXT   NOT NULL,
    media_type TEXT   NOT NULL,
    size       BIGINT NOT NULL,
    on_page    BIGINT NOT NULL,
    PRIMARY KEY (community, reference)
);

CREATE INDEX photo_request ON photo (request);

-- The bytes are apart, because the pictures are listed often and read seldom.
CREATE TABLE photo_file (
    community TEXT  NOT NULL,
    reference TEXT  NOT NULL,
    content   BYTEA NOT NULL,
    PRIMARY KEY (community, reference)
);
