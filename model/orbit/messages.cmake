# Messages of the CCSDS as values.
target_sources(parallax_model PRIVATE
    orbit/messages.h orbit/messages.cpp orbit/messagesjson.cpp
)
