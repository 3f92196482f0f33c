#include "tests/support/tinyfiles.h"

#include <QtEndian>

namespace tinyfiles {

namespace {

template <typename T>
void put(QByteArray &bytes, T value)
{
    char raw[sizeof(T)];
    qToLittleEndian(value, raw);
    bytes.append(raw, sizeof(T));
}

} // namespace

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (char c : bytes) {
        crc ^= uchar(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return ~crc;
}

QByteArray zip(const Entries &entries, const Entries &unlisted, const QByteArray &comment)
{
    QByteArray made, list;
    int listed = 0;
    const auto add = [&](const QByteArray &name, const QByteArray &content, bool inList) {
        const quint32 at = quint32(made.size());
        QByteArray shared;
        put<quint16>(shared, 20);
        put<quint16>(shared, 0x0800); // names are UTF-8
        put<quint16>(shared, 0);
        put<quint32>(shared, 0x5d6e0000);
        put<quint32>(shared, crc32(content));
        put<quint32>(shared, quint32(content.size()));
        put<quint32>(shared, quint32(content.size()));
        put<quint16>(shared, quint16(name.size()));
        put<quint16>(shared, 0);
        put<quint32>(made, 0x04034b50);
        made += shared + name + content;
        if (!inList)
            return;
        put<quint32>(list, 0x02014b50);
        put<quint16>(list, 20);
        list += shared;
        for (int i = 0; i < 3; ++i)
            put<quint16>(list, 0);
        put<quint32>(list, 0);
        put<quint32>(list, at);
        list += name;
        ++listed;
    };
    for (const auto &[name, content] : unlisted)
        add(name, content, false);
    for (const auto &[name, content] : entries)
        add(name, content, true);
    const quint32 listAt = quint32(made.size());
    made += list;
    put<quint32>(made, 0x06054b50);
    put<quint32>(made, 0);
    put<quint16>(made, quint16(listed));
    put<quint16>(made, quint16(listed));
    put<quint32>(made, quint32(list.size()));
    put<quint32>(made, listAt);
    put<quint16>(made, quint16(comment.size()));
    return made + comment;
}

QByteArray deflated(const QByteArray &bytes)
{
    return qCompress(bytes).mid(4);
}

QByteArray stream(const QByteArray &content, const QByteArray &entries)
{
    const QByteArray packed = deflated(content);
    return "<< /Length " + QByteArray::number(packed.size()) + " /Filter /FlateDecode " + entries + " >>\nstream\n" + packed + "\nendstream";
}

QByteArray pdf(const Objects &objects, const QByteArray &trailer, const QByteArray &before)
{
    QByteArray made = before.isEmpty() ? QByteArray("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n") : before;
    QByteArray table = "xref\n";
    int most = 0;
    if (before.isEmpty())
        table += "0 1\n0000000000 65535 f \n";
    for (const auto &[number, content] : objects) {
        table += QByteArray::number(number) + " 1\n" + QByteArray::number(made.size()).rightJustified(10, '0') + " 00000 n \n";
        made += QByteArray::number(number) + " 0 obj\n" + content + "\nendobj\n";
        most = std::max(most, number);
    }
    const QByteArray previous = before.isEmpty() ? QByteArray() : " /Prev " + before.mid(before.lastIndexOf("startxref") + 10).simplified().split(' ').first();
    const QByteArray at = QByteArray::number(made.size());
    return made + table + "trailer\n<< /Size " + QByteArray::number(std::max(most + 1, 20)) + ' ' + trailer + previous + " >>\nstartxref\n" + at + "\n%%EOF\n";
}

QByteArray page(const QByteArray &content, const Objects &more, const QByteArray &catalog, const QByteArray &pageEntries, const QByteArray &trailer)
{
    return pdf(Objects{{1, "<< /Type /Catalog /Pages 2 0 R " + catalog + " >>"},
                {2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"},
                {3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 12 0 R >> >> " + pageEntries + " >>"},
                {4, stream(content)},
                {5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"}} + more,
               "/Root 1 0 R " + trailer);
}

QByteArray withChunk(const QByteArray &png, const QByteArray &type, const QByteArray &data)
{
    QByteArray chunk;
    const auto big = [](quint32 value) {
        char raw[4];
        qToBigEndian(value, raw);
        return QByteArray(raw, 4);
    };
    chunk = big(quint32(data.size())) + type + data + big(crc32(type + data));
    return png.left(33) + chunk + png.mid(33);
}

QByteArray withSegment(const QByteArray &jpeg, uchar marker, const QByteArray &data)
{
    const int length = int(data.size()) + 2;
    return jpeg.left(2) + char(0xff) + char(marker) + char(length >> 8) + char(length & 0xff) + data + jpeg.mid(2);
}

} // namespace tinyfiles
