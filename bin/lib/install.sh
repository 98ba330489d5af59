# Sourced by the commands in bin: installs Debian packages that are missing, and says so.

# say TEXT: what a command is doing, on stderr, so that its own output stays clean
say() { printf '\033[1m==>\033[0m %s\n' "$*" >&2; }

installed() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q '^install ok installed$'; }

# need_packages NAME...: installs those that are not there; does nothing, and needs no rights, when all are
need_packages() {
    local missing=() name
    for name in "$@"; do installed "$name" || missing+=("$name"); done
    [ ${#missing[@]} -eq 0 ] && return 0
    local sudo=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || { echo "These packages are missing: ${missing[*]}. Install them, or run this command as root." >&2; return 1; }
        sudo=(sudo)
    fi
    say "Installing ${missing[*]}"
    "${sudo[@]}" apt-get update -qq >&2
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

# need_programs SERVICE... -- PACKAGE...: servers as programs, not as services. What is installed here is not started, and not started at the next boot
# either; services that were there before are left as they are. Needs root when something is missing.
need_programs() {
    local policy=/usr/sbin/policy-rc.d made=no new=() code=0
    while [ "$1" != -- ]; do new+=("$1"); shift; done
    shift
    # whatever wants to start a service asks this script first; 101 means no
    if [ ${#new[@]} -gt 0 ] && [ ! -e $policy ]; then
        printf '#!/bin/sh\nexit 101\n' > $policy
        chmod 755 $policy
        made=yes
    fi
    need_packages "$@" || code=$?
    [ $made = no ] || rm -f $policy
    if [ ${#new[@]} -gt 0 ] && command -v systemctl > /dev/null; then systemctl disable "${new[@]}" > /dev/null 2>&1 || true; fi
    return $code
}

# need_mail_programs: Postfix and Dovecot as programs, not configured
need_mail_programs() {
    local new=()
    installed postfix || new+=(postfix)
    installed dovecot-core || new+=(dovecot)
    if [[ " ${new[*]} " == *" postfix "* ]] && command -v debconf-set-selections > /dev/null; then
        echo "postfix postfix/main_mailer_type select No configuration" | debconf-set-selections
    fi
    need_programs "${new[@]}" -- postfix dovecot-imapd dovecot-pop3d dovecot-lmtpd openssl
}

# need_nginx: nginx as a program; only root can install it without its being started
need_nginx() {
    [ "$(id -u)" -eq 0 ] || { need_packages nginx-light; return; }
    need_programs nginx -- nginx-light
}

# need_java: a JDK of version 17 or later and Maven. Any that is on the path will do; otherwise Debian's.
need_java() {
    local version=
    if command -v javac >/dev/null; then version=$(javac -version 2>&1 | sed -E 's/^javac ([0-9]+).*/\1/'); fi
    if [ -z "$version" ] || [ "$version" -lt 17 ]; then need_packages openjdk-17-jdk-headless; fi
    if ! command -v mvn >/dev/null; then need_packages maven; fi
}
