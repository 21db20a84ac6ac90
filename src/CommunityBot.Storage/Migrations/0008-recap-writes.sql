-- What was written of published recaps to each place; a revision with a higher number is still to be written.
CREATE TABLE recap_write (
    community TEXT   NOT NULL,
    lineage   TEXT   NOT NULL CHECK (lineage <> ''),
    place     TEXT   NOT NULL CHECK (place <> ''),
    number    BIGINT NOT NULL,
    hashes    TEXT   NOT NULL,
    beside    TEXT   NOT NULL,
    address   TEXT,
    PRIMARY KEY (community, lineage, place)
);
