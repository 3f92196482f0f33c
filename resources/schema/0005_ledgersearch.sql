-- Entries by kind, and the words of what was asked, decided and consented, for the search: what people wrote, and what is named in it.
-- Filled by code in the transaction that adds the entry; rowid is its number. "store check" compares both with the entries.
CREATE INDEX ledger_kinds ON ledger (kind, sequence);
-- What one entry speaks of: the check of the store asks for each.
CREATE INDEX ledger_subjects_of ON ledger_subjects (sequence);

CREATE VIEW ledger_words AS
SELECT l.sequence,
       (SELECT group_concat(atom, ' ') FROM json_tree(l.content)
        WHERE type = 'text' AND key IN ('purpose', 'benefit', 'reason', 'text', 'note', 'conditions', 'partner_reason', 'position', 'how', 'from')) AS words,
       l.person || coalesce(' ' || (SELECT group_concat(atom, ' ') FROM json_tree(l.content)
        WHERE type = 'text' AND (key IN ('id', 'request', 'decision', 'confirms', 'withdraws', 'revokes', 'comment', 'product', 'portion', 'nation', 'recipient',
                                         'to', 'network', 'owner', 'originator', 'topic', 'official', 'ruling')
                                 OR path LIKE '%.portions' OR path LIKE '%.nations')), '') AS names
FROM ledger l
WHERE l.kind IN ('request', 'decision', 'consent');

CREATE VIRTUAL TABLE ledger_search USING fts5 (
    words, names, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO ledger_search (rowid, words, names) SELECT sequence, words, names FROM ledger_words;
