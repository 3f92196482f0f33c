#include "app/cli/storeversions.h"

#include "app/cli/jsonlines.h"
#include "app/cli/storeaccess.h"
#include "model/document/versions.h"
#include "model/tr.h"

#include <QJsonArray>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

QJsonValue markOf(const QString &mark)
{
    return mark.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(mark);
}

QJsonObject lineOf(const PortionDifference &difference)
{
    QJsonArray words;
    for (const WordRun &run : difference.words) {
        const QString kind = run.kind == WordRun::Kind::Same ? u"same"_s : run.kind == WordRun::Kind::Gone ? u"gone"_s : u"come"_s;
        words.append(QJsonArray{kind, run.text});
    }
    QJsonObject line{{u"portion"_s, difference.id.value},
                     {u"change"_s, difference.isAdded() ? u"added"_s : difference.isRemoved() ? u"removed"_s : u"changed"_s}};
    if (!difference.isAdded()) {
        line.insert(u"row_before"_s, difference.rowBefore);
        line.insert(u"mark_before"_s, markOf(difference.markBefore));
    }
    if (!difference.isRemoved()) {
        line.insert(u"row_after"_s, difference.rowAfter);
        line.insert(u"mark_after"_s, markOf(difference.markAfter));
    }
    if (difference.moved)
        line.insert(u"moved"_s, true);
    if (!difference.facts.isEmpty())
        line.insert(u"facts"_s, QJsonArray::fromStringList(difference.facts));
    if (!words.isEmpty())
        line.insert(u"words"_s, words);
    return line;
}

Result<qint64> positionFrom(const QCommandLineParser &parser, const QString &option, qint64 usual)
{
    if (!parser.isSet(option))
        return usual;
    bool isNumber = false;
    const qint64 position = parser.value(option).toLongLong(&isNumber);
    if (!isNumber)
        return Error{ErrorCode::Malformed, Tr::tr("\"%1\" is no position; \"store versions\" lists them.").arg(parser.value(option)), u"--"_s + option};
    return position;
}

} // namespace

int listVersions(const QCommandLineParser &parser, const QString &product, QTextStream &out, QTextStream &err)
{
    const auto store = openExisting(parser);
    if (!store)
        return complain(err, store.error());
    const auto revision = (*store)->product({product}).result();
    if (!revision)
        return complain(err, revision.error());
    printLine(out, {{u"position"_s, 0}});
    for (const JournalEntry &entry : revision->history) {
        QJsonObject line{{u"position"_s, entry.position}, {u"at"_s, entry.at.toString()}, {u"person"_s, entry.person}, {u"edit"_s, entry.edit.name}};
        if (entry.undoes > 0)
            line.insert(u"undoes"_s, entry.undoes);
        printLine(out, line);
    }
    return kDone;
}

int compareVersions(const QCommandLineParser &parser, const QString &product, QTextStream &out, QTextStream &err)
{
    const auto store = openExisting(parser);
    if (!store)
        return complain(err, store.error());
    const auto revision = (*store)->product({product}).result();
    if (!revision)
        return complain(err, revision.error());
    const auto from = positionFrom(parser, u"from"_s, 0), to = positionFrom(parser, u"to"_s, revision->journalPosition);
    if (!from || !to)
        return complain(err, from ? to.error() : from.error());
    const auto before = productAt(*revision, *from), after = productAt(*revision, *to);
    if (!before || !after)
        return complain(err, before ? after.error() : before.error());
    for (const PortionDifference &difference : differences(*before, *after))
        printLine(out, lineOf(difference));
    return kDone;
}

} // namespace parallax
