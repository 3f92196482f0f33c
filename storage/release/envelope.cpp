#include "storage/release/envelope.h"

#include "model/tr.h"

#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/pem.h>

#include <memory>

namespace parallax {

namespace {

template <auto Free>
struct Freed
{
    template <typename T>
    void operator()(T *thing) const { Free(thing); }
};
using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Cms = std::unique_ptr<CMS_ContentInfo, Freed<CMS_ContentInfo_free>>;

void freeStack(STACK_OF(X509) *stack)
{
    sk_X509_free(stack);
}

Certificate read(const QByteArray &bytes)
{
    const Bio bio(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
    if (bytes.startsWith("-----"))
        return Certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    return Certificate(d2i_X509_bio(bio.get(), nullptr));
}

} // namespace

Result<QByteArray> envelopedFor(const QByteArray &certificate, const QByteArray &bytes)
{
    const Certificate holder = read(certificate);
    if (!holder) {
        ERR_clear_error();
        return Error{ErrorCode::Malformed, Tr::tr("The nation's certificate in the policy pack cannot be read."), {}};
    }
    const std::unique_ptr<STACK_OF(X509), Freed<freeStack>> holders(sk_X509_new_null());
    sk_X509_push(holders.get(), holder.get());
    const Bio in(BIO_new_mem_buf(bytes.constData(), int(bytes.size()))), out(BIO_new(BIO_s_mem()));
    const Cms cms(CMS_encrypt(holders.get(), in.get(), EVP_aes_256_cbc(), CMS_BINARY));
    if (!cms || i2d_CMS_bio(out.get(), cms.get()) != 1) {
        ERR_clear_error();
        return Error{ErrorCode::Unsupported, Tr::tr("Nothing can be enveloped for the nation's certificate: its key is of a kind that does not take it."), {}};
    }
    char *data = nullptr;
    const long size = BIO_get_mem_data(out.get(), &data);
    return QByteArray(data, size);
}

} // namespace parallax
