import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { Server } from 'socket.io';

/**
 * The fault "naive cursor": one cursor over a serial column, as logs are often tailed. Numbers are taken at the insert and seen at the
 * commit, so what commits late under a number that was passed is never read.
 */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 4 });
pool.on('error', () => undefined);
const server = createServer((_, answer) => answer.end());
const io = new Server(server, { path: '/live', transports: ['websocket'] });

const after = async (cursor: string): Promise<{ naive: string }[]> =>
  (
    await pool.query(
      `select naive, stream, seq, type, case when stream ~ '^(case|referral):' and type ~ '^comment' then refs->>'commentId' end as comment
         from fact where naive > $1 order by naive limit 500`,
      [cursor],
    )
  ).rows;

io.on('connection', (socket) => {
  socket.on('follow', (from: string) => {
    void (async () => {
      for (let cursor = from; socket.connected; await wait(5)) {
        const facts = await after(cursor).catch(() => []);
        if (facts.length === 0) continue;
        socket.emit('facts', facts);
        cursor = facts.at(-1)!.naive;
      }
    })();
  });
});
server.listen(Number(process.env['PORT']), '127.0.0.1');
