# Close approaches: how likely a collision is, and passes over a site.
target_sources(parallax_model PRIVATE
    orbit/gausslegendre.h
    orbit/discprobability.h orbit/discprobability.cpp
    orbit/collisionprobability.h orbit/collisionprobability.cpp
    orbit/collisionfindings.h orbit/collisionfindings.cpp
    orbit/collisionjson.cpp
    orbit/sitetrack.h orbit/sitetrack.cpp
    orbit/passsearch.h orbit/passsearch.cpp
    orbit/passes.h orbit/passes.cpp
)
