target_sources(parallax_model PRIVATE document/productsession.h document/productsession.cpp)
