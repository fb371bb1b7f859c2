import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';

export interface Bare {
  readonly address: string;
  close(): Promise<void>;
}

/** What is measured beside the product: a socket.io server that passes on what it hears, and pages with nothing but what is measured. */
export async function startBare(): Promise<Bare> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(request.url === '/rows' ? rows : request.url === '/hand' ? hand : '');
  });
  const sockets = new Server(server, { transports: ['websocket'] });
  sockets.on('connection', (socket) => socket.onAny((kind: string, detail: unknown) => socket.broadcast.emit(kind, detail)));
  await once(server.listen(0, 'localhost'), 'listening');
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => sockets.close(),
  };
}

/** Sends its pointer twenty times a second, as the product does, and each turn of the wheel; shows what the other one does. */
const hand = `<!doctype html><title>Bare</title><body style="margin:0;height:100vh;overflow:hidden">
<div id="pointer" style="position:absolute;top:0;left:0">x</div><p id="place">0</p>
<script src="/socket.io/socket.io.js"></script><script>
  const socket = io({ transports: ['websocket'] });
  socket.on('connect', () => (document.title = 'Live'));
  let told = 0, place = 0;
  addEventListener('pointermove', ({ clientX: x, clientY: y }) => {
    const now = performance.now();
    if (now - told < 50) return;
    told = now;
    socket.emit('pointer', { x, y });
  });
  addEventListener('wheel', ({ deltaY }) => {
    place += Math.sign(deltaY);
    document.querySelector('#place').textContent = place;
    socket.emit('viewport', { place });
  });
  socket.on('pointer', ({ x, y }) => {
    const shown = document.querySelector('#pointer');
    shown.style.transform = 'translate(' + x + 'px,' + y + 'px)';
    shown.dataset.at = x + ',' + y;
  });
  socket.on('viewport', ({ place: at }) => (document.querySelector('#place').textContent = at));
</script>`;

/** Two thousand rows of the worklist's height, all in the document; J goes to the next. */
const row = (index: number): string =>
  `<div class="row" tabindex="-1">${Array.from({ length: 12 }, (_, cell) => `<span>Cell ${cell} of ${index}</span>`).join('')}</div>`;
const rows = `<!doctype html><title>Rows</title><style>
  body { margin: 0; font: 13px sans-serif } #list { height: 100vh; overflow: auto }
  .row { display: grid; grid-template-columns: repeat(12, minmax(0, 1fr)); height: 33px; border-bottom: 1px solid #ddd; align-items: center }
</style><div id="list">${Array.from({ length: 2_000 }, (_, index) => row(index)).join('')}</div><script>
  let at = -1;
  const all = document.querySelectorAll('.row');
  addEventListener('keydown', ({ key }) => {
    if (key === 'j') all[(at = Math.min(all.length - 1, at + 1))].focus();
  });
</script>`;
