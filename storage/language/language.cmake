# What helps to write: dictionaries of the system.
target_sources(parallax_storage PRIVATE
    language/hunspellchecker.h language/hunspellchecker.cpp
)
