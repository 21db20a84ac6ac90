-- Times are Unix milliseconds (UTC).
CREATE TABLE ledger (
    community     TEXT    NOT NULL,
    kind          TEXT    NOT NULL,
    lineage       TEXT    NOT NULL,
    occurrence    TEXT    NOT NULL,
    channel       TEXT    NOT NULL,
    state         TEXT    NOT NULL CHECK (state IN ('Claimed', 'Waiting', 'Posted', 'Refused', 'Unknown')),
    holder        TEXT    NOT NULL,
    fence         BIGINT  NOT NULL,
    attempts      BIGINT  NOT NULL,
    may_stand     BIGINT  NOT NULL,
    first_claimed BIGINT  NOT NULL,
    lease_until   BIGINT,
    not_before    BIGINT,
    message_id    TEXT,
    fingerprint   TEXT,
    facts         TEXT,
    reason        TEXT,
    recorded_at   BIGINT  NOT NULL,
    PRIMARY KEY (community, kind, lineage, occurrence, channel)
);

CREATE TABLE chat_log (
    id        INTEGER PRIMARY KEY,
    channel   TEXT    NOT NULL,
    reference TEXT    NOT NULL,
    posted_at BIGINT  NOT NULL,
    html      TEXT    NOT NULL,
    UNIQUE (channel, reference)
);
