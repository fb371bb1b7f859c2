import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { serveWebClient } from '../../../apps/standalone/src/web-client.js';
import { temporaryFolder } from '../../support/run-folders.js';

@Module({})
class Nothing {}

describe('the web client as the server gives it out', () => {
  const folder = temporaryFolder();
  const script = `console.log(${JSON.stringify('x'.repeat(4000))})`;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Consilium</title>');
    writeFileSync(join(folder, 'assets/main-1a2b3c.js'), script);
    writeFileSync(join(folder, 'assets/main-1a2b3c.js.br'), brotliCompressSync(script));
    app = await NestFactory.create<NestFastifyApplication>(Nothing, new FastifyAdapter(), { logger: false });
    await serveWebClient(app, folder);
    await app.init();
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  const get = (url: string, headers: Record<string, string> = { accept: 'text/html,*/*' }) => app.inject({ method: 'GET', url, headers });

  it.each(['/', '/boards/board_1', '/cases/case_1?tab=opinions'])(
    'answers %s with the page, which no cache may keep unasked',
    async (url) => {
      const { statusCode, body, headers } = await get(url);
      expect([statusCode, body]).toEqual([200, '<!doctype html><title>Consilium</title>']);
      expect(headers).toMatchObject({
        'cache-control': 'no-cache',
        'content-type': expect.stringContaining('text/html'),
      });
    },
  );

  it('gives hashed files out for ever, compressed to whoever can read that', async () => {
    const plain = await get('/assets/main-1a2b3c.js', { 'accept-encoding': 'identity' });
    const compressed = await get('/assets/main-1a2b3c.js', { 'accept-encoding': 'gzip, br' });
    expect(plain.body).toBe(script);
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(compressed.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'public, max-age=31536000, immutable' });
    expect(compressed.headers['content-type']).toMatch(/javascript/);
    expect(compressed.rawPayload.length).toBeLessThan(200);
  });

  it.each([
    ['below another door', '/graphql/nothing', 'text/html'],
    ['a file that is not there', '/assets/old-000.js', 'text/html'],
    ['for a program that wants no page', '/cases/case_1', 'application/json'],
    ['outside the folder', '/../../package.json', 'text/html'],
    ['outside the folder, disguised', '/%2e%2e/%2e%2e/package.json', 'text/html'],
  ])('answers 404 %s', async (_, url, accept) => {
    expect((await get(url, { accept })).statusCode).toBe(404);
  });

  it('answers only GET with the page', async () => {
    expect((await app.inject({ method: 'POST', url: '/cases/case_1', headers: { accept: 'text/html' } })).statusCode).toBe(404);
  });
});
