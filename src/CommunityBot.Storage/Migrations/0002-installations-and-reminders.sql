-- Tokens are encrypted before they are stored; the key is not in the database.
CREATE TABLE installation (
    platform     TEXT    NOT NULL,
    space        TEXT    NOT NULL CHECK (space <> ''),
    name         TEXT    NOT NULL,
    sealed_token TEXT    NOT NULL CHECK (sealed_token <> ''),
    installed_at BIGINT  NOT NULL,
    PRIMARY KEY (platform, space)
);

-- Personal reminders: which member wants to be reminded of which meetup. Sent reminders are in the ledger.
CREATE TABLE reminder (
    community TEXT    NOT NULL,
    platform  TEXT    NOT NULL,
    person    TEXT    NOT NULL CHECK (person <> ''),
    lineage   TEXT    NOT NULL,
    asked_at  BIGINT  NOT NULL,
    PRIMARY KEY (community, platform, person, lineage)
);
