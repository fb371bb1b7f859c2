import { createServer } from 'node:http';
import pg from 'pg';
import { serve } from '../serve.js';
import { boardPage, casePage, searchPage, worklist } from './statements.js';

const statements: Readonly<Record<string, { name: string; text: string }>> = {
  '/board': { name: 'board', text: boardPage },
  '/case': { name: 'case', text: casePage },
  '/worklist': { name: 'worklist', text: worklist },
  '/search': { name: 'search', text: searchPage },
};

const database = process.env['DATABASE_URL']!;
const pool = new pg.Pool({ connectionString: database, max: 12, options: '-c jit=off -c pg_trgm.word_similarity_threshold=0.4' });
// The whole answer as text: parsing it to write it again is the first thing that somebody careful leaves out.
const types = { getTypeParser: () => (value: string) => value } as unknown as pg.CustomTypesConfig;

serve(
  createServer((request, response) => {
    const [path, ...values] = request
      .url!.split('?')
      .flatMap((part, index) => (index === 0 ? [part] : part.split('&').map(decodeURIComponent)));
    pool.query({ ...statements[path!]!, values, types }).then(
      ({ rows: [row] }) => {
        const body = Buffer.from((row as { data: string }).data);
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
        response.end(body);
      },
      (error: Error) => response.writeHead(500).end(error.message),
    );
  }),
);
