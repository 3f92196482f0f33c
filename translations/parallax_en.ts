<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ProductCommands</name>
    <message numerus="yes">
        <source>Paste %n Paragraphs</source>
        <translation>
            <numerusform>Paste %n Paragraph</numerusform>
            <numerusform>Paste %n Paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n Portions %1</source>
        <translation>
            <numerusform>Mark %n Portion %1</numerusform>
            <numerusform>Mark %n Portions %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Portions</source>
        <translation>
            <numerusform>Delete %n Portion</numerusform>
            <numerusform>Delete %n Portions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n Portions Up</source>
        <translation>
            <numerusform>Move %n Portion Up</numerusform>
            <numerusform>Move %n Portions Up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n Portions Down</source>
        <translation>
            <numerusform>Move %n Portion Down</numerusform>
            <numerusform>Move %n Portions Down</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parallax</name>
    <message numerus="yes">
        <source>%n columns are not read: %1.</source>
        <translation>
            <numerusform>%n column is not read: %1.</numerusform>
            <numerusform>%n columns are not read: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys are not read: %1.</source>
        <translation>
            <numerusform>%n key is not read: %1.</numerusform>
            <numerusform>%n keys are not read: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parallax::ExplanationPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parallax::FactsPanel</name>
    <message numerus="yes">
        <source>%n Portions</source>
        <translation>
            <numerusform>%n Portion</numerusform>
            <numerusform>%n Portions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portions selected</source>
        <translation>
            <numerusform>%n portion selected</numerusform>
            <numerusform>%n portions selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parallax::InfoBar</name>
    <message numerus="yes">
        <source>(%n more)</source>
        <translation>
            <numerusform>(%n more)</numerusform>
            <numerusform>(%n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parallax::PackageDialog</name>
    <message numerus="yes">
        <source>Blocked: %n place(s) must be mended first</source>
        <translation>
            <numerusform>Blocked: %n place must be mended first</numerusform>
            <numerusform>Blocked: %n places must be mended first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in %1</source>
        <translation>
            <numerusform>%n file in %1</numerusform>
            <numerusform>%n files in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) handed out.</source>
        <translation>
            <numerusform>%n package handed out.</numerusform>
            <numerusform>%n packages handed out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not: its row says why.</source>
        <translation>
            <numerusform>%n not: its row says why.</numerusform>
            <numerusform>%n not: their rows say why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parallax::PlotsPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parallax::RegisterDialog</name>
    <message numerus="yes">
        <source>When %1 is over, nations lose %n portion(s):</source>
        <translation>
            <numerusform>When %1 is over, nations lose %n portion:</numerusform>
            <numerusform>When %1 is over, nations lose %n portions:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parallax::TakeInDialog</name>
    <message numerus="yes">
        <source>What was said and decided there: %n entries. Those that are here already are left as they are.</source>
        <translation>
            <numerusform>What was said and decided there: %n entry. If it is here already, it is left as it is.</numerusform>
            <numerusform>What was said and decided there: %n entries. Those that are here already are left as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was taken in, with %n new entries in the ledger.</source>
        <translation>
            <numerusform>It was taken in, with %n new entry in the ledger.</numerusform>
            <numerusform>It was taken in, with %n new entries in the ledger.</numerusform>
        </translation>
    </message>
</context>
</TS>
