# The gateway: open pages and programs follow the log here.
# docker build --file docker/live.Dockerfile --tag consilium-live .
# A site that pins by digest gives its own: --build-arg NODE=node:24.21.0-bookworm-slim@sha256:…
ARG NODE=node:24.21.0-bookworm-slim

# The same in every Dockerfile here, to the letter: so it is built once.
FROM ${NODE} AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN node scripts/build.mjs

FROM build AS collect
RUN node docker/collect.mjs live /app

FROM ${NODE}
LABEL org.opencontainers.image.title="consilium-live" \
      org.opencontainers.image.description="The gateway: open pages and programs follow the log here." \
      org.opencontainers.image.licenses="Apache-2.0"
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=collect /app ./
# Nothing in the image is this account's: it can read and run it, and write nowhere.
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["node", "docker/healthy.mjs"]
CMD ["node", "dist/apps/live/src/main.js"]
