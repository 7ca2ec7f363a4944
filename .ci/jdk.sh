# Sets JAVA_HOME to a JDK 25 or newer, or ends with a clear message. Sourced by run and check.

is_jdk_25() {
    [ -x "$1/bin/javac" ] || return 1
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
    [ "${version:-0}" -ge 25 ]
}

find_jdk() {
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$home" ] && is_jdk_25 "$home"; then
            JAVA_HOME=$home
            return 0
        fi
    done
    if javac=$(command -v javac); then
        home=$(dirname "$(dirname "$(readlink -f "$javac")")")
        if is_jdk_25 "$home"; then
            JAVA_HOME=$home
            return 0
        fi
    fi
    return 1
}

find_jdk || {
    echo "tutorium: no JDK 25 found; install one or set JAVA_HOME to it" >&2
    exit 1
}
export JAVA_HOME

