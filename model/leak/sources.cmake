# Leak checks: what must not appear in a file for a nation, and where it does.
target_sources(parallax_model PRIVATE
    leak/foundtext.h
    leak/leaktext.h leak/leaktext.cpp
    leak/leaksearch.h leak/leaksearch.cpp
    leak/withheldterms.h leak/withheldterms.cpp leak/withheldtexts.cpp
    leak/leakreport.h leak/leakreport.cpp
    leak/leakmarks.h leak/leakmarks.cpp
)
