-- Pasted images, each once, by the SHA-256 of its bytes.
CREATE TABLE pictures (
    digest  BLOB PRIMARY KEY NOT NULL CHECK (length(digest) = 32),
    content BLOB NOT NULL
) STRICT;

-- Which product may show which: a name alone opens nothing. An image that no product shows any more goes.
CREATE TABLE product_pictures (
    product TEXT NOT NULL REFERENCES products (id) ON DELETE CASCADE,
    digest  BLOB NOT NULL REFERENCES pictures (digest),
    PRIMARY KEY (product, digest)
) STRICT, WITHOUT ROWID;
CREATE INDEX product_pictures_by_digest ON product_pictures (digest);
