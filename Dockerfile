# The image runs compiled code in Telegram only: it has no terminal mode and requires BOT_TOKEN.
FROM node:24-bookworm-slim AS build
# hnswlib-node is compiled.
RUN apt-get update \
 && apt-get install -y --no-install-recommends python3 make g++ \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
RUN npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    DATA_DIR=/data \
    TERMINAL=off
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json LICENSE ./
COPY corpus ./corpus
COPY prompts ./prompts
# `docker build --build-arg OCR=on`: documents that were scanned can be read, for about 120 MB more.
ARG OCR=off
RUN if [ "$OCR" = on ]; then apt-get update \
 && apt-get install -y --no-install-recommends tesseract-ocr tesseract-ocr-vie poppler-utils \
 && rm -rf /var/lib/apt/lists/*; fi
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
# Unhealthy while reminders or polling don't go on; the first start builds the search index.
HEALTHCHECK --interval=30s --timeout=10s --start-period=120s --retries=3 CMD ["node", "dist/cli/health.js"]
# Node is the first process, so that it gets the signal to stop; Docker must give it its ten seconds and a little more.
STOPSIGNAL SIGTERM
CMD ["node", "--optimize-for-size", "dist/main.js"]
