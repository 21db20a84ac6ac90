-- Chat messages that organisers chose for the recap of a meetup; each message at most once.
CREATE TABLE takeaway (
    community TEXT   NOT NULL,
    source    TEXT   NOT NULL CHECK (source <> ''),
    lineage   TEXT   NOT NULL,
    sentence  TEXT   NOT NULL CHECK (sentence <> ''),
    author    TEXT,
    added_by  TEXT   NOT NULL,
    added_at  BIGINT NOT NULL,
    PRIMARY KEY (community, source)
);
