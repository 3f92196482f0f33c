# SGP4: one kernel, compiled for each instruction set. What makes an answer (fusing of products and sums) is said file by file,
# never left to a default: the scalar and the portable path round as written, on every processor.
target_sources(parallax_model PRIVATE
    orbit/sgp4.h orbit/sgp4layout.h orbit/sgp4record.h orbit/sgp4lanes.h orbit/sgp4kernel.h orbit/sgp4run.h orbit/sgp4deep.h
    orbit/sgp4initialise.cpp orbit/sgp4deepinitialise.cpp orbit/sgp4scalar.cpp orbit/sgp4catalogue.cpp orbit/sgp4portable.cpp
)
# GCC's -O2 leaves loops over lanes as they are; -Wno-psabi: vectors are passed only within a file.
set(PARALLAX_KERNEL_FLAGS -O3 -fno-math-errno -fno-trapping-math -Wno-psabi)
set_source_files_properties(orbit/sgp4initialise.cpp orbit/sgp4deepinitialise.cpp orbit/sgp4scalar.cpp orbit/sgp4portable.cpp PROPERTIES
    COMPILE_OPTIONS "${PARALLAX_KERNEL_FLAGS};-ffp-contract=off" SKIP_PRECOMPILE_HEADERS ON)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    target_sources(parallax_model PRIVATE orbit/sgp4avx2.cpp orbit/sgp4avx512.cpp)
    set_source_files_properties(orbit/sgp4avx2.cpp PROPERTIES
        COMPILE_OPTIONS "${PARALLAX_KERNEL_FLAGS};-ffp-contract=fast;-mavx2;-mfma" SKIP_PRECOMPILE_HEADERS ON)
    set_source_files_properties(orbit/sgp4avx512.cpp PROPERTIES
        COMPILE_OPTIONS "${PARALLAX_KERNEL_FLAGS};-ffp-contract=fast;-mavx512f;-mavx512dq;-mavx2;-mfma" SKIP_PRECOMPILE_HEADERS ON)
endif()
