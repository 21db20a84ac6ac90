-- What is remembered of each meetup between readings: its ids, its facts, and what organisers have decided.
CREATE TABLE known_meetup (
    community       TEXT   NOT NULL,
    lineage         TEXT   NOT NULL,
    ids             TEXT   NOT NULL,
    source          TEXT   NOT NULL,
    facts           TEXT   NOT NULL,
    sketch          TEXT   NOT NULL,
    first_seen      BIGINT NOT NULL,
    since           BIGINT NOT NULL,
    gone_since      BIGINT,
    decision        TEXT,
    review_since    BIGINT,
    review_decision TEXT,
    review_facts    TEXT,
    PRIMARY KEY (community, lineage)
);

-- The facts of a meetup when its reminder was requested; null for reminders of an earlier version.
ALTER TABLE reminder ADD COLUMN facts TEXT;
