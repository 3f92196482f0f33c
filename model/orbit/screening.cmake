# Screening: who comes close to whom. The chord test is compiled for each instruction set; what it finds does not depend on it.
target_sources(parallax_model PRIVATE
    orbit/screening.h orbit/screening.cpp orbit/screeningrun.h orbit/screeningrun.cpp orbit/screeningslow.cpp
    orbit/screeningjudge.h orbit/screeningjudge.cpp orbit/screeningpath.h orbit/screeningpath.cpp
    orbit/screeningstates.h orbit/screeningstates.cpp orbit/screeningshell.h orbit/screeningshell.cpp
    orbit/screeningone.h orbit/screeningone.cpp orbit/screeningdrift.h orbit/screeningdrift.cpp
    orbit/screeningpieces.h orbit/screeningpieces.cpp orbit/screeningsweep.h orbit/screeningsweep.cpp
)
set(PARALLAX_SWEEP_FLAGS -O3 -fno-math-errno -fno-trapping-math -Wno-psabi -ffp-contract=off)
set_source_files_properties(orbit/screeningsweep.cpp orbit/screeningrun.cpp orbit/screeningpath.cpp orbit/screeningjudge.cpp
    orbit/screeningpieces.cpp orbit/screeningone.cpp PROPERTIES COMPILE_OPTIONS "${PARALLAX_SWEEP_FLAGS}" SKIP_PRECOMPILE_HEADERS ON)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    target_sources(parallax_model PRIVATE orbit/screeningsweepavx2.cpp)
    set_source_files_properties(orbit/screeningsweepavx2.cpp PROPERTIES
        COMPILE_OPTIONS "${PARALLAX_SWEEP_FLAGS};-ffp-contract=fast;-mavx2;-mfma" SKIP_PRECOMPILE_HEADERS ON)
endif()
