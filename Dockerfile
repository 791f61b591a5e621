# Builds Parley from a clean clone, with a Java runtime of only the modules it needs, and runs it as a user without rights.
FROM eclipse-temurin:25-jdk AS build
RUN jlink --add-modules java.se,jdk.crypto.ec,jdk.jfr,jdk.management,jdk.net,jdk.unsupported,jdk.zipfs \
      --strip-debug --no-man-pages --no-header-files --compress zip-6 --output /runtime
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY src src
COPY db db
COPY frontend frontend
# The libraries stay in the builder's cache from one build to the next.
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -q -Dmaven.test.skip=true package \
 && java -Djarmode=tools -jar target/parley.jar extract --layers --destination app

FROM debian:trixie-slim
RUN useradd --uid 10001 --user-group --home-dir /var/lib/parley --create-home --shell /usr/sbin/nologin parley
WORKDIR /opt/parley
COPY --from=build /runtime /opt/java
# What changes seldom first: an upgrade of Parley replaces only the last layer.
COPY --from=build /build/app/dependencies/ ./
COPY --from=build /build/app/application/ ./
USER parley
ENV PATH=/opt/java/bin:$PATH SERVER_ADDRESS=0.0.0.0 PARLEY_DATA_DIR=/var/lib/parley
VOLUME /var/lib/parley
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=3s --start-period=60s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/liveness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q ' 200' <&3"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "parley.jar"]
