import { crc32, deflateSync } from 'node:zlib';

/** Grey, eight bits. */
export function png(grey: Uint8Array, columns: number, rows: number): Buffer {
  const lines = Buffer.alloc((columns + 1) * rows);
  for (let row = 0; row < rows; row += 1) lines.set(grey.subarray(row * columns, (row + 1) * columns), row * (columns + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(columns, 0);
  head.writeUInt32BE(rows, 4);
  head[8] = 8;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
