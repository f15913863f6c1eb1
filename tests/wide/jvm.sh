# shellcheck shell=bash
# For suites that build Java and Kotlin programs with the JARs of this repository. Sourced after `root` and `target` are set.
# shellcheck disable=SC2154

jvm_version=$("$root/release/version")
maven() { "$root/tests/toolchains/java" mvn --batch-mode --quiet --no-transfer-progress "$@"; }

# The JARs, where Maven finds them.
jvm_install() { "$root/bindings-kotlin/build" install >/dev/null; }

# jvm_spring BOOT FOLDER: the sample with that version of Spring Boot; its JAR is FOLDER/target/spring-1.jar.
jvm_spring() {
    mkdir -p "$2/src/main/java"
    cp -r "$root/bindings-kotlin/samples/spring/src/main/java/samples" "$2/src/main/java/"
    cp "$root/tests/wide/consumers/spring/Threads.java" "$2/src/main/java/samples/"
    sed "s/BOOT/$1/; s/OURS/$jvm_version/" "$root/tests/wide/consumers/spring/pom.xml" >"$2/pom.xml"
    maven --file "$2/pom.xml" package
}

# jvm_classes POM FOLDER ARGUMENT...: compiles a program into FOLDER/classes, and what it runs with into FOLDER/classpath.
jvm_classes() {
    local pom=$1 folder=$2
    shift 2
    maven --file "$pom" -Doutput="$folder" -Dmaven.test.skip=true "$@" compile \
        org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.includeScope=runtime -Dmdep.outputFile="$folder/classpath"
}
