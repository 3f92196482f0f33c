#include "storage/exchange/importodf.h"

#include "model/tr.h"
#include "storage/exchange/odfreader.h"

namespace parallax
{

using namespace Qt::StringLiterals;

Result<ImportDraft> readFlatOdf(const QByteArray &utf8, const ImportLimits &limits, const MarkingLanguage &language)
{
    const Result<OdfTree> tree = OdfTree::read(utf8);
    if (!tree)
        return tree.error();
    if (!tree->root().is("office:document"_L1)) {
        return Error { ErrorCode::Unsupported,
            Tr::tr("It is XML, but no flat ODF: it begins with <%1>, not with <office:document>.").arg(tree->root().name), {} };
    }
    ImportDraft draft;
    if (const Result<void> read = OdfReader(tree->root(), draft, limits, language).read(); !read)
        return read.error();
    return draft;
}

} // namespace parallax
