-- Recaps that organisers published with the form. The primary key decides between two who publish at once.
CREATE TABLE recap_revision (
    community    TEXT   NOT NULL,
    lineage      TEXT   NOT NULL CHECK (lineage <> ''),
    number       BIGINT NOT NULL CHECK (number > 0),
    recording    TEXT   NOT NULL,
    talks        TEXT   NOT NULL,
    chat         TEXT   NOT NULL,
    page         TEXT,
    draft        TEXT   NOT NULL,
    published_by TEXT   NOT NULL,
    published_at BIGINT NOT NULL,
    PRIMARY KEY (community, lineage, number)
);

-- What organisers wrote in the form of a recap, kept until it is published or old.
CREATE TABLE recap_draft (
    community  TEXT   NOT NULL,
    reference  TEXT   NOT NULL CHECK (reference <> ''),
    lineage    TEXT   NOT NULL CHECK (lineage <> ''),
    base       BIGINT NOT NULL,
    recording  TEXT   NOT NULL,
    talks      TEXT   NOT NULL,
    chat       TEXT   NOT NULL,
    written_by TEXT   NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (community, reference)
);

-- The pages that the bot has written of recaps. A file with none of the hashes was changed by hand.
CREATE TABLE recap_file (
    community    TEXT NOT NULL,
    lineage      TEXT NOT NULL,
    path         TEXT NOT NULL,
    hashes       TEXT NOT NULL,
    fingerprints TEXT NOT NULL,
    PRIMARY KEY (community, lineage)
);
