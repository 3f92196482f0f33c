#pragma once

#include "model/ledger/signer.h"

namespace parallax {

/// A certificate as a policy pack has it: X.509, DER or PEM. Error: Malformed.
/// Enveloped data (CMS, RFC 5652, section 6) for its holder, AES-256 in CBC mode with the key agreed or transported as its key allows; DER.
/// `openssl cms -decrypt -inform DER` opens it.
Result<QByteArray> envelopedFor(const QByteArray &certificate, const QByteArray &bytes);

} // namespace parallax
