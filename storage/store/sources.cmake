# The store: SQLite behind the interfaces of model/document/stores.h.
target_sources(parallax_storage PRIVATE
    store/connection.h store/connection.cpp
    store/migrations.h store/migrations.cpp
    store/backups.h store/backups.cpp
    store/worker.h store/worker.cpp
    store/portiontable.h store/portiontable.cpp
    store/producttable.h store/producttable.cpp
    store/picturetable.h store/picturetable.cpp
    store/contenttable.h store/contenttable.cpp
    store/store.h store/store.cpp store/storeledger.cpp
    store/exercise.cpp
    store/storecheck.h store/storecheck.cpp
)
qt_add_resources(parallax_storage parallax_schema PREFIX /parallax BASE ${PROJECT_SOURCE_DIR}/resources FILES
    ${PROJECT_SOURCE_DIR}/resources/schema/0001_store.sql
    ${PROJECT_SOURCE_DIR}/resources/schema/0002_catalogue.sql
    ${PROJECT_SOURCE_DIR}/resources/schema/0003_pictures.sql
    ${PROJECT_SOURCE_DIR}/resources/schema/0004_ledger.sql
    ${PROJECT_SOURCE_DIR}/resources/schema/0005_ledgersearch.sql
)
