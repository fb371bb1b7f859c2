# The proxy: TLS, the web client's files, and the way to the API and the gateways.
# docker build --file docker/web.Dockerfile --tag consilium-web .
# A site that pins by digest gives its own: --build-arg NODE=node:24.21.0-bookworm-slim@sha256:…
ARG NODE=node:24.21.0-bookworm-slim
ARG CADDY=caddy:2.10-alpine

# The same in every Dockerfile here, to the letter: so it is built once.
FROM ${NODE} AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN node scripts/build.mjs

FROM ${CADDY}
LABEL org.opencontainers.image.title="consilium-web" \
      org.opencontainers.image.description="The proxy: TLS, the web client's files, and the way to the API and the gateways." \
      org.opencontainers.image.licenses="Apache-2.0"
# Certificates that Caddy gets or makes itself, and nothing else, are kept here.
ENV XDG_DATA_HOME=/var/lib/caddy XDG_CONFIG_HOME=/var/lib/caddy
RUN mkdir /var/lib/caddy && chown 1000:1000 /var/lib/caddy
COPY docker/web/Caddyfile /etc/caddy/Caddyfile
COPY --from=build /src/dist/web /srv/web
USER 1000:1000
EXPOSE 8080 8443
HEALTHCHECK --interval=10s --timeout=5s --start-period=10s --retries=3 CMD ["wget", "--quiet", "--spider", "http://127.0.0.1:8081/"]
CMD ["caddy", "run", "--config", "/etc/caddy/Caddyfile"]
