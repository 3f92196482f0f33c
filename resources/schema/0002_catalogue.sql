-- The catalogue: objects, the history of their elements, and messages about them.

-- Labels of the facets of an object, as JSON. Most objects share one row, and are decided together.
CREATE TABLE catalogue_labels (
    key     INTEGER PRIMARY KEY,
    content TEXT NOT NULL UNIQUE
) STRICT;

-- An object is a series ('' for the public catalogue, 'PX', 'BG' …) and a number in it. first_name and first_designator are what
-- its first element set said: the rows of catalogue_elements leave out what they have in common with it.
CREATE TABLE catalogue_objects (
    key              INTEGER PRIMARY KEY,
    series           TEXT NOT NULL,
    number           INTEGER NOT NULL CHECK (number >= 0),
    name             TEXT NOT NULL,
    aliases          TEXT NOT NULL,
    owner            TEXT NOT NULL,
    designator       TEXT NOT NULL,
    class            TEXT NOT NULL,
    labels           INTEGER REFERENCES catalogue_labels (key),
    exercise         INTEGER NOT NULL CHECK (exercise IN (0, 1)),
    from_file        INTEGER NOT NULL CHECK (from_file IN (0, 1)),
    first_name       TEXT,
    first_designator TEXT,
    UNIQUE (series, number)
) STRICT;

-- First and last epoch of each history: a small table, since every import writes it.
CREATE TABLE catalogue_spans (
    object      INTEGER PRIMARY KEY REFERENCES catalogue_objects (key) ON DELETE CASCADE,
    first_epoch INTEGER NOT NULL,
    last_epoch  INTEGER NOT NULL CHECK (last_epoch >= first_epoch)
) STRICT;

-- What is searched: names, designators, number, owner and class in folded letters, filled by code in the transaction that writes
-- the object. A plain table that is read through: 60,000 short rows take milliseconds, and any part of a word is found.
CREATE TABLE catalogue_search (
    object INTEGER PRIMARY KEY REFERENCES catalogue_objects (key) ON DELETE CASCADE,
    text   TEXT NOT NULL
) STRICT;

-- Texts that many element sets share: originators, the beginnings of their sources, names that changed.
CREATE TABLE catalogue_texts (
    key  INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
) STRICT;

-- What was loaded in one go; kind 'feed', 'objects' (the row of objects) or 'background' (made by this program).
CREATE TABLE catalogue_imports (
    key    INTEGER PRIMARY KEY,
    kind   TEXT NOT NULL CHECK (kind IN ('feed', 'objects', 'background')),
    source TEXT NOT NULL,
    loaded INTEGER NOT NULL
) STRICT;

-- Element sets, clustered by the day of their epoch and then by object: a day's feed is written in one place, the picture of an
-- instant lies in the few days before it, and a history is one step per day. Epochs are day * 86401 * 10^9 + nanoseconds.
-- name, designator: null where the object's first one is meant. The source is source_stem and source_line joined.
-- No references: with them SQLite would look for rows of 22 million before an object can go. "store check" looks instead.
CREATE TABLE catalogue_elements (
    day            INTEGER NOT NULL,
    object         INTEGER NOT NULL,
    epoch          INTEGER NOT NULL,
    originator     INTEGER NOT NULL,
    revision       INTEGER NOT NULL CHECK (revision >= 0),
    mean_motion    REAL NOT NULL,
    eccentricity   REAL NOT NULL,
    inclination    REAL NOT NULL,
    raan           REAL NOT NULL,
    arg_perigee    REAL NOT NULL,
    mean_anomaly   REAL NOT NULL,
    bstar          REAL NOT NULL,
    mean_motion_dot  REAL NOT NULL,
    mean_motion_ddot REAL NOT NULL,
    classification TEXT NOT NULL,
    ephemeris_type INTEGER NOT NULL,
    set_number     INTEGER NOT NULL,
    revolution     INTEGER NOT NULL,
    name           INTEGER,
    designator     INTEGER,
    source_stem    INTEGER NOT NULL,
    source_line    INTEGER,
    import         INTEGER NOT NULL,
    PRIMARY KEY (day, object, epoch, originator, revision)
) STRICT, WITHOUT ROWID;

-- The days that have element sets, and how many.
CREATE TABLE catalogue_days (
    day  INTEGER PRIMARY KEY,
    sets INTEGER NOT NULL CHECK (sets > 0)
) STRICT;

-- Messages as they were received. digest: SHA-256 of content.
CREATE TABLE catalogue_messages (
    key        INTEGER PRIMARY KEY,
    kind       TEXT NOT NULL CHECK (kind IN ('CDM', 'OEM', 'OPM', 'OMM')),
    originator TEXT NOT NULL,
    message_id TEXT NOT NULL,
    created    INTEGER,
    tca        INTEGER,
    source     TEXT NOT NULL,
    loaded     INTEGER NOT NULL,
    digest     BLOB NOT NULL UNIQUE,
    content    BLOB NOT NULL
) STRICT;

-- Whom a message concerns, by series and number: the object need not be in the catalogue.
CREATE TABLE catalogue_message_objects (
    series  TEXT NOT NULL,
    number  INTEGER NOT NULL CHECK (number >= 0),
    message INTEGER NOT NULL REFERENCES catalogue_messages (key) ON DELETE CASCADE,
    PRIMARY KEY (series, number, message)
) STRICT, WITHOUT ROWID;
CREATE INDEX catalogue_message_objects_by_message ON catalogue_message_objects (message);
