# The database's timeline: runs once per version, before the others, as the owner.
# docker build --file docker/migrate.Dockerfile --tag consilium-migrate .
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
RUN node docker/collect.mjs migrate /app

FROM ${NODE}
LABEL org.opencontainers.image.title="consilium-migrate" \
      org.opencontainers.image.description="The database's timeline: runs once per version, before the others, as the owner." \
      org.opencontainers.image.licenses="Apache-2.0"
ENV NODE_ENV=production
WORKDIR /app
COPY --from=collect /app ./
# Nothing in the image is this account's: it can read and run it, and write nowhere.
USER node
HEALTHCHECK NONE
CMD ["node", "dist/apps/migrate/src/main.js"]
