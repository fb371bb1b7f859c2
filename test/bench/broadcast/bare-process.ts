import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { serve } from '../peers/serve.js';

// What a broadcast costs where nothing else is done: no rights, no order, no catching up. POST says the bytes.
const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const text = Buffer.concat(parts).toString();
    if (text !== '') for (const socket of sockets.clients) socket.send(text);
    response.end();
  });
});
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
serve(server);
