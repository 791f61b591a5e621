# Builds Parley from a clean clone and runs it as a user without rights.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN ./mvnw -B -q dependency:go-offline -DexcludeGroupIds=dev.parley || true
COPY src src
COPY db db
COPY frontend frontend
RUN ./mvnw -B -q -DskipTests package \
 && java -Djarmode=tools -jar target/parley.jar extract --destination app

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /var/lib/parley --create-home parley
WORKDIR /opt/parley
COPY --from=build /build/app ./
USER parley
ENV SERVER_ADDRESS=0.0.0.0 PARLEY_DATA_DIR=/var/lib/parley
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=3s --start-period=60s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/liveness HTTP/1.0\r\n\r\n' >&3 && grep -q ' 200' <&3"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "parley.jar"]
