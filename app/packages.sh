# What Parallax needs from Debian 12, and the step that installs what is missing. Sourced by app/run and tests/run.

px_build_packages="cmake ninja-build g++ pkg-config
  qt6-base-dev qt6-positioning-dev qt6-svg-dev qt6-pdf-dev qt6-image-formats-plugins
  qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools linguist-qt6 qt6-translations-l10n
  libqt6opengl6-dev libgl1-mesa-dri libqt6sql6-sqlite libsqlite3-dev libeigen3-dev liberfa-dev libicu-dev libdtl-dev
  libmd4c-dev libxml2-dev libqpdf-dev libvalijson-dev fonts-inter fonts-dejavu-core
  libhunspell-dev hunspell-en-gb hunspell-en-us libzip-dev libssl-dev bubblewrap
  libreoffice-writer-nogui libreoffice-impress-nogui"
px_test_packages="openssl xvfb xauth poppler-utils qpdf fonts-noto-cjk"

# px_install PACKAGE...: installs those that are missing, saying which; asks for the password where it is not root.
px_install() {
    local missing="" package
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    echo "Parallax needs these Debian packages, which are missing here:$missing" >&2
    local as_root=""
    if [ "$(id -u)" != 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "Installing needs root and there is no sudo. Run as root: apt-get install$missing" >&2
            return 1
        fi
        echo "Installing them asks for your password." >&2
        as_root=sudo
    fi
    $as_root apt-get -o DPkg::Lock::Timeout=300 update -qq >&2 || return 1
    # shellcheck disable=SC2086
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends $missing >&2
}

# px_build PRESET [TARGET...]: configures and builds, everything where no target is named; says which step failed.
px_build() {
    local preset=$1
    shift
    cmake --preset "$preset" || { echo "Configuring failed; the text above says why." >&2; return 1; }
    cmake --build --preset "$preset" ${1:+--target "$@"} || { echo "Building failed; the text above says why." >&2; return 1; }
}
