-- The first shape of the store. A step is applied once, in one transaction, and never changed afterwards.

-- What a list of products shows, and where each product's journal stands. Small rows: every edit writes one.
CREATE TABLE products (
    id               TEXT PRIMARY KEY NOT NULL,
    title            TEXT NOT NULL,
    overall_marking  TEXT NOT NULL,
    portions         INTEGER NOT NULL CHECK (portions >= 0),
    created          INTEGER NOT NULL,
    created_by       TEXT NOT NULL,
    changed          INTEGER NOT NULL,
    journal_position INTEGER NOT NULL CHECK (journal_position >= 0)
) STRICT;
CREATE INDEX products_by_change ON products (changed DESC, id);

-- All of a product but its portions, as JSON; apart from products, so that a keystroke does not rewrite it.
CREATE TABLE heads (
    product TEXT PRIMARY KEY NOT NULL REFERENCES products (id) ON DELETE CASCADE,
    content TEXT NOT NULL
) STRICT;

-- Portions, as JSON. `place` orders them with gaps between, so that an insertion or a move writes one row.
-- `key` names the row in portion_search.
CREATE TABLE portions (
    key     INTEGER PRIMARY KEY,
    product TEXT NOT NULL REFERENCES products (id) ON DELETE CASCADE,
    id      TEXT NOT NULL,
    place   INTEGER NOT NULL,
    content TEXT NOT NULL,
    UNIQUE (product, id)
) STRICT;
CREATE INDEX portions_by_place ON portions (product, place);

-- Every edit with its inverse, who made it and when (the instant as day * 86401 * 10^9 + nanoseconds). Never rewritten.
CREATE TABLE journal (
    product  TEXT NOT NULL REFERENCES products (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position > 0),
    edit     TEXT NOT NULL,
    inverse  TEXT NOT NULL,
    person   TEXT NOT NULL,
    at       INTEGER NOT NULL,
    undoes   INTEGER NOT NULL DEFAULT 0 CHECK (undoes >= 0 AND undoes < position),
    PRIMARY KEY (product, position)
) STRICT;

-- Policy packs and what belongs to one (part 'policy', 'guide', 'requests', 'training'), as the files' bytes.
CREATE TABLE packs (
    id      TEXT NOT NULL,
    part    TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (id, part)
) STRICT;

-- The objects of the picture, as the file's bytes. One row.
CREATE TABLE objects (
    one     INTEGER PRIMARY KEY CHECK (one = 1),
    content BLOB NOT NULL
) STRICT;

-- What the window remembers, as JSON.
CREATE TABLE settings (
    key     TEXT PRIMARY KEY NOT NULL,
    content TEXT NOT NULL
) STRICT;

-- Words of the portions, filled by code in the transaction that writes them; rowid is portions.key.
CREATE VIRTUAL TABLE portion_search USING fts5 (
    text, tearlines, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

-- What a store of version 1 held. The schema above is a copy of resources/schema/0001_store.sql as it was then.
INSERT INTO products VALUES ('V1', 'A small product', 'SECRET//NOFORN', 2, 1931235152000000000, 'WO-7', 1931235157000000000, 1);
INSERT INTO heads VALUES ('V1', '{"id":"V1","title":"A small product","as_of":"2031-03-14","overall_marking":"SECRET//NOFORN","data_mode":"EXERCISE"}');
INSERT INTO portions VALUES (7, 'V1', 'V1-001', 4294967296, '{"id":"V1-001","n":"T","kind":"title","mark":"(U)","regime":"NONE","category":[],"originator":"USX-OPS","topic":"geo-track","text":"A small product"}');
INSERT INTO portions VALUES (9, 'V1', 'V1-002', 8589934592, '{"id":"V1-002","n":"1","kind":"para","mark":"(S//NF)","regime":"DOD","category":[8],"originator":"USX-INT","topic":"geo-track","text":"Changed words."}');
INSERT INTO portion_search (rowid, text, tearlines) VALUES (7, 'A small product', '');
INSERT INTO portion_search (rowid, text, tearlines) VALUES (9, 'Changed words.', '');
INSERT INTO journal VALUES ('V1', 1, '{"kind":"text","name":"Change portion 1","steps":[{"step":"replace","portion":{"id":"V1-002","n":"1","kind":"para","mark":"(S//NF)","regime":"DOD","category":[8],"originator":"USX-INT","topic":"geo-track","text":"Changed words."}}]}', '{"kind":"undo","name":"Change portion 1","steps":[{"step":"replace","portion":{"id":"V1-002","n":"1","kind":"para","mark":"(S//REL TO USA, QMR)","regime":"DOD","category":[8],"originator":"USX-INT","topic":"geo-track","text":"First words."}}]}', 'WO-7', 1931235157000000000, 0);
INSERT INTO packs VALUES ('office', 'policy', CAST('{}' AS BLOB));
INSERT INTO objects VALUES (1, CAST('{"objects":[]}' AS BLOB));
INSERT INTO settings VALUES ('session', '{"open":"V1"}');
PRAGMA application_id = 1347570776;
PRAGMA user_version = 1;
