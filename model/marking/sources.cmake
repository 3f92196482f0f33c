target_sources(parallax_model PRIVATE
    marking/authorityblock.h marking/authorityblock.cpp marking/declassifyon.cpp
    marking/codes.cpp
    marking/marking.cpp
    marking/oddletters.h marking/oddletters.cpp
    marking/register.h marking/register.cpp
    marking/rulebook.h marking/rulebook.cpp
    marking/language.cpp
    marking/parser.h marking/parser.cpp marking/parserclassification.cpp marking/parseritems.cpp marking/parserothers.cpp
    marking/printer.h marking/printer.cpp
    marking/checker.h marking/checker.cpp marking/checkcategories.cpp marking/checkcontrols.cpp
    marking/completion.cpp marking/divergences.cpp marking/merge.cpp
    marking/rollup.cpp
    marking/rollupcore.h marking/rollupcore.cpp marking/rollupdisclosure.cpp marking/rollupcauses.cpp
)
