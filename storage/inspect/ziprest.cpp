#include "storage/inspect/ziprest.h"

#include <QtEndian>

#include <map>

namespace parallax {

namespace {

constexpr qsizetype kLocalHeader = 30, kListHeader = 46, kEnd = 22;

class Bytes
{
public:
    explicit Bytes(const QByteArray &bytes) : m_bytes(bytes) {}
    bool has(qint64 at, qint64 count) const { return at >= 0 && count >= 0 && at <= m_bytes.size() - count; }
    quint16 two(qint64 at) const { return has(at, 2) ? qFromLittleEndian<quint16>(m_bytes.constData() + at) : quint16(0); }
    quint32 four(qint64 at) const { return has(at, 4) ? qFromLittleEndian<quint32>(m_bytes.constData() + at) : 0u; }

private:
    const QByteArray &m_bytes;
};

template <typename T>
void put(QByteArray &bytes, T value)
{
    char raw[sizeof(T)];
    qToLittleEndian(value, raw);
    bytes.append(raw, sizeof(T));
}

/// A local entry as an archive of its own: the entry, a list of one, the end.
QByteArray archiveOf(const QByteArray &entry, const QByteArray &name)
{
    const Bytes from(entry);
    QByteArray made = entry;
    const quint32 listAt = quint32(made.size());
    put<quint32>(made, 0x02014b50);
    put<quint16>(made, 20);
    for (int field = 4; field < 10; field += 2) // version needed, flags, method
        put<quint16>(made, from.two(field));
    for (int field = 10; field < 26; field += 4) // time and date, CRC, both sizes
        put<quint32>(made, from.four(field));
    put<quint16>(made, quint16(name.size()));
    for (int i = 0; i < 4; ++i) // extra, comment, disk, internal attributes
        put<quint16>(made, 0);
    put<quint32>(made, 0);
    put<quint32>(made, 0);
    made += name;
    const quint32 listSize = quint32(made.size()) - listAt;
    put<quint32>(made, 0x06054b50);
    put<quint32>(made, 0);
    put<quint16>(made, 1);
    put<quint16>(made, 1);
    put<quint32>(made, listSize);
    put<quint32>(made, listAt);
    put<quint16>(made, 0);
    return made;
}

} // namespace

QList<ZipRest> zipRest(const QByteArray &bytes)
{
    const Bytes from(bytes);
    const qint64 end = bytes.lastIndexOf("PK\x05\x06");
    if (end < 0 || !from.has(end, kEnd))
        return {};
    std::map<qint64, qint64> used; // start to end of what the list accounts for
    qint64 at = from.four(end + 16);
    used[at] = end + kEnd + from.two(end + 20);
    const int entries = from.two(end + 10);
    for (int i = 0; i < entries; ++i) {
        if (!from.has(at, kListHeader) || from.four(at) != 0x02014b50)
            return {};
        const qint64 local = from.four(at + 42);
        const quint32 packed = from.four(at + 20);
        if (local == 0xffffffff || packed == 0xffffffff || !from.has(local, kLocalHeader))
            return {}; // ZIP64, and what points nowhere
        qint64 stop = local + kLocalHeader + from.two(local + 26) + from.two(local + 28) + packed;
        if (from.two(local + 6) & 8) // sizes follow the data, with or without a signature
            stop += from.four(stop) == 0x08074b50 ? 16 : 12;
        used[local] = std::max(used[local], stop);
        at += kListHeader + from.two(at + 28) + from.two(at + 30) + from.two(at + 32);
    }
    QList<ZipRest> rest;
    qint64 reached = 0;
    const auto gap = [&](qint64 start, qint64 stop) {
        for (qint64 i = start; i < stop;) {
            qint64 next = bytes.indexOf("PK\x03\x04", i);
            if (next < 0 || next >= stop)
                next = stop;
            if (next > i)
                rest.append({i, {}, bytes.mid(i, next - i)});
            if (next == stop)
                break;
            const QByteArray name = bytes.mid(next + kLocalHeader, from.two(next + 26));
            const qint64 size = kLocalHeader + from.two(next + 26) + from.two(next + 28) + from.four(next + 18);
            const qint64 last = std::min(stop, next + std::max<qint64>(size, 4));
            rest.append({next, QString::fromUtf8(name), archiveOf(bytes.mid(next, last - next), name)});
            i = last;
        }
    };
    for (const auto &[start, stop] : used) {
        if (start > reached)
            gap(reached, start);
        reached = std::max(reached, stop);
    }
    if (reached < bytes.size())
        gap(reached, bytes.size());
    return rest;
}

} // namespace parallax
