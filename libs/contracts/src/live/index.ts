export * from './connection-state.js';
export * from './cursor.js';
export * from './facts.js';
export * from './fragments.js';
export * from './live-client.js';
export * from './protocol.js';
export * from './transport.js';
export type { WatchHandlers, Watching } from './watched-stream.js';
