# Sourced by run and check: finds a JDK 25 or newer and the Maven to build with.

# The feature version of the JDK in directory $1 (25 for "25.0.3"), or nothing when it holds no JDK.
jdk_version() {
  [ -x "$1/bin/javac" ] || return 0
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p'
}

# Sets JAVA_HOME: the one that is set, if new enough, else the newest in the usual places.
find_jdk() {
  local candidate version best="" best_version=24
  local on_path=""
  if command -v javac >/dev/null 2>&1; then
    on_path=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
  fi
  if [ "$(jdk_version "${JAVA_HOME:-/nonexistent}")" ] && [ "$(jdk_version "$JAVA_HOME")" -ge 25 ]; then
    export JAVA_HOME
    return 0
  fi
  for candidate in "$on_path" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$candidate" ] || continue
    version=$(jdk_version "$candidate")
    if [ -n "$version" ] && [ "$version" -gt "$best_version" ]; then
      best=$candidate
      best_version=$version
    fi
  done
  if [ -z "$best" ]; then
    echo "Parley needs a JDK 25 or newer and found none: install one, or set JAVA_HOME to it." >&2
    return 1
  fi
  export JAVA_HOME=$best
}

# The installed Maven where there is one, else the wrapper, which fetches it once.
maven() {
  if command -v mvn >/dev/null 2>&1; then mvn "$@"; else ./mvnw "$@"; fi
}
