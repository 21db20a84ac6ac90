-- The revision of each event in a calendar feed: what subscribers have of it, and the SEQUENCE that they saw.
CREATE TABLE event_revision (
    community  TEXT    NOT NULL,
    uid        TEXT    NOT NULL,
    sequence   INTEGER NOT NULL,
    schedule   TEXT    NOT NULL,
    title      TEXT    NOT NULL,
    content    TEXT    NOT NULL,
    changed_at BIGINT  NOT NULL,
    PRIMARY KEY (community, uid)
);
