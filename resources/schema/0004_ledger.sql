-- The ledger: what was asked, decided, released, shown. Entries are added behind the last one and never touched again; the triggers
-- keep this program from it, the chain of digests and the signatures show whoever goes round them. `at` is the instant as written,
-- since the digest is over its letters. content: canonical JSON (RFC 8785).
CREATE TABLE ledger (
    sequence  INTEGER PRIMARY KEY CHECK (sequence > 0),
    kind      TEXT NOT NULL,
    person    TEXT NOT NULL,
    at        TEXT NOT NULL,
    content   TEXT NOT NULL,
    previous  BLOB NOT NULL CHECK (length(previous) = 48),
    key       BLOB NOT NULL CHECK (length(key) IN (0, 48)),
    digest    BLOB NOT NULL UNIQUE CHECK (length(digest) = 48),
    signature BLOB NOT NULL
) STRICT;
CREATE INDEX ledger_keys ON ledger (person, sequence) WHERE kind = 'key';

CREATE TRIGGER ledger_in_order BEFORE INSERT ON ledger
WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM ledger)
BEGIN
    SELECT raise(ABORT, 'an entry of the ledger stands behind the last one');
END;
CREATE TRIGGER ledger_unchanged BEFORE UPDATE ON ledger
BEGIN
    SELECT raise(ABORT, 'an entry of the ledger is never changed');
END;
CREATE TRIGGER ledger_kept BEFORE DELETE ON ledger
BEGIN
    SELECT raise(ABORT, 'an entry of the ledger is never removed');
END;

-- What each entry speaks of (product, portion, nation, request …), so that a question finds its entries; filled by code in the
-- transaction that adds the entry, and compared with the entries by "store check".
CREATE TABLE ledger_subjects (
    subject  TEXT NOT NULL,
    sequence INTEGER NOT NULL REFERENCES ledger (sequence),
    PRIMARY KEY (subject, sequence)
) STRICT, WITHOUT ROWID;
