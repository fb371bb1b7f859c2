import { connectionOf } from '../graphql/connection.type.js';
import { BoardCaseType } from './board-case.type.js';

export const BoardCaseConnectionType = connectionOf('BoardCase', () => BoardCaseType);
