# Element sets and orbit messages in.
target_sources(parallax_storage PRIVATE
    exchange/feedmessages.h exchange/feedmessages.cpp exchange/feeds.h exchange/feeds.cpp exchange/feeddetect.cpp
    exchange/feedtext.h exchange/feedtext.cpp
    exchange/feednotes.h exchange/feednotes.cpp
    exchange/tlefields.h exchange/tlefields.cpp exchange/tlereader.h exchange/tlereader.cpp
    exchange/tlewriter.h exchange/tlewriter.cpp
    exchange/ommfields.h exchange/ommfields.cpp
    exchange/jsonscanner.h exchange/jsonscanner.cpp
    exchange/ommtables.h exchange/ommcsv.cpp exchange/ommjson.cpp
    exchange/messageschema.h exchange/messageschema.cpp
    exchange/messageitems.h exchange/messagekvn.cpp exchange/messagexml.cpp
    exchange/messagefields.h exchange/messagefields.cpp exchange/messagegather.cpp
    exchange/messagereaders.h exchange/ommreader.cpp exchange/opmreader.cpp exchange/cdmreader.cpp
    exchange/oemreader.h exchange/oemreader.cpp exchange/oemstates.cpp
)
