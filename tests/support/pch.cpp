// Owner of the shared precompiled header; holds nothing else.
