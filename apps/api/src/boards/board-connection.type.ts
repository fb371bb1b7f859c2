import { connectionOf } from '../graphql/connection.type.js';
import { BoardType } from './board.type.js';

export const BoardConnectionType = connectionOf('Board', () => BoardType);
