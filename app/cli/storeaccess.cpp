#include "app/cli/storeaccess.h"

#include "app/cli/jsonlines.h"
#include "model/tr.h"

namespace parallax {

using namespace Qt::StringLiterals;

QCommandLineOption storeOption()
{
    return {u"store"_s, Tr::tr("The store; by default the one under the user's data folder."), u"FILE"_s};
}

QString storePath(const QCommandLineParser &parser)
{
    return parser.isSet(u"store"_s) ? parser.value(u"store"_s) : Store::defaultPath();
}

Result<std::unique_ptr<Store>> openForCommand(const QCommandLineParser &parser)
{
    Store::Options options;
    options.firstContent = Store::FirstContent::Exercise;
    return Store::open(storePath(parser), options);
}

Result<std::unique_ptr<Store>> openExisting(const QCommandLineParser &parser)
{
    Store::Options options;
    options.create = false;
    return Store::open(storePath(parser), options);
}

QString errorCodeText(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound: return u"not-found"_s;
    case ErrorCode::Malformed: return u"malformed"_s;
    case ErrorCode::TooNew: return u"too-new"_s;
    case ErrorCode::Busy: return u"busy"_s;
    case ErrorCode::Denied: return u"denied"_s;
    case ErrorCode::Io: return u"io"_s;
    case ErrorCode::Conflict: return u"conflict"_s;
    case ErrorCode::Unsupported: return u"unsupported"_s;
    case ErrorCode::TooLarge: return u"too-large"_s;
    }
    return u"malformed"_s;
}

int complain(QTextStream &err, const Error &error)
{
    err << (error.where.isEmpty() ? error.what : u"%1: %2"_s.arg(error.where, error.what)) << Qt::endl;
    return kCouldNot;
}

void printLine(QTextStream &out, const QJsonObject &line)
{
    out << QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)) << Qt::endl;
}

} // namespace parallax
