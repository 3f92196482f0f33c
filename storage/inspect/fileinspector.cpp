#include "storage/inspect/fileinspector.h"

#include "storage/inspect/inspection.h"

namespace parallax {

Result<FileInspection> inspectFile(const QByteArray &bytes, const QString &name, const InspectLimits &limits)
{
    Inspection inspection(limits);
    inspection.text(name, TextKind::FileName, name);
    inspection.file(bytes, name);
    if (inspection.error())
        return *inspection.error();
    return inspection.take();
}

} // namespace parallax
