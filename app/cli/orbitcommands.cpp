#include "app/cli/orbitcommands.h"

#include "app/cli/orbitexport.h"
#include "app/cli/orbitinput.h"
#include "model/tr.h"

namespace parallax {

int runOrbitCommand(const QStringList &words, const CommonOptions &common)
{
    const QString verb = words.value(0);
    if (verb == u"propagate")
        return runOrbitPropagate(words.mid(1));
    if (verb == u"passes")
        return runOrbitPasses(words.mid(1));
    if (verb == u"screen")
        return runOrbitScreen(words.mid(1));
    if (verb == u"message")
        return runOrbitMessage(words.mid(1));
    if (verb == u"export")
        return runOrbitExport(words.mid(1), common);
    QTextStream(stderr) << Tr::tr("\"orbit %1\" is no command; there are `orbit propagate`, `orbit passes`, `orbit screen`, `orbit message` and `orbit export`.").arg(verb)
                        << Qt::endl;
    return kCouldNot;
}

} // namespace parallax
