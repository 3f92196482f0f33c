# The decision engine, policy packs and what is decided by them.
target_sources(parallax_model PRIVATE
    releasability/outcome.cpp
    releasability/facts.cpp
    releasability/factsjson.h releasability/factsjson.cpp
    releasability/policyschema.h releasability/policyschema.cpp
    releasability/policyreader.h releasability/policyreader.cpp
    releasability/policypack.cpp
    releasability/policyguide.cpp
    releasability/records.h releasability/records.cpp
    releasability/evaluation.h releasability/evaluation.cpp
    releasability/markmeaning.h releasability/markmeaning.cpp
    releasability/releasemark.h releasability/releasemark.cpp
    releasability/reasontext.cpp
    releasability/remedies.cpp
    releasability/decision.cpp
    releasability/decisioncache.cpp
)
# valijson is header-only and slow to compile: one source file sees it, without the shared header's warnings.
set_source_files_properties(releasability/policyschema.cpp PROPERTIES COMPILE_OPTIONS "-Wno-shadow;-Wno-conversion")

qt_add_resources(parallax_model parallax_exercise PREFIX /parallax BASE ${PROJECT_SOURCE_DIR}/resources FILES
    ${PROJECT_SOURCE_DIR}/resources/exercise/policy.json
    ${PROJECT_SOURCE_DIR}/resources/exercise/objects.json
    ${PROJECT_SOURCE_DIR}/resources/exercise/guide.json
    ${PROJECT_SOURCE_DIR}/resources/exercise/requests.json
    ${PROJECT_SOURCE_DIR}/resources/exercise/training_sample.json
    ${PROJECT_SOURCE_DIR}/resources/exercise/products/EX-01.json
    ${PROJECT_SOURCE_DIR}/resources/exercise/products/EX-02.json
    ${PROJECT_SOURCE_DIR}/resources/exercise/products/EX-03.json
    ${PROJECT_SOURCE_DIR}/resources/exercise/products/EX-04.json
    ${PROJECT_SOURCE_DIR}/resources/exercise/products/EX-05.json
    ${PROJECT_SOURCE_DIR}/resources/exercise/products/EX-06.json
    ${PROJECT_SOURCE_DIR}/resources/exercise/products/EX-07.json
    ${PROJECT_SOURCE_DIR}/resources/exercise/products/EX-08.json
    ${PROJECT_SOURCE_DIR}/resources/policy/policypack.schema.json
    ${PROJECT_SOURCE_DIR}/resources/policy/public.json
)
