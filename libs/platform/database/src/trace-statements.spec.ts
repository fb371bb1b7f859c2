import { describe, expect, it } from '@jest/globals';
import { statementName } from './trace-statements.js';

describe('the name of a statement in a trace', () => {
  it.each([
    [{ name: 'log_heads', text: 'select 1' }, 'log_heads'],
    ['START TRANSACTION', 'start'],
    ['COMMIT', 'commit'],
    [{ text: 'commit' }, 'commit'],
    ['select app_become($1, $2, $3, $4)', 'select'],
    ['insert into idempotency (actor, key) values ($1, $2) on conflict do nothing', 'insert idempotency'],
    ['UPDATE "board_case" SET "status" = $1', 'update board_case'],
    ['\n  delete from idempotency where ctid = any(array(select 1))', 'delete idempotency'],
    ['SELECT "c"."id" FROM "board_case" "c" WHERE "c"."id" = $1 FOR UPDATE', 'select board_case'],
    [undefined, 'statement'],
  ])('%j is %s', (statement, name) => {
    expect(statementName(statement)).toBe(name);
  });

  it('holds nothing of a value that somebody wrote into a text', () => {
    const spoken = "select * from patient where name = 'cnr0123456789ab'";
    expect(statementName(spoken)).toBe('select patient');
    expect(statementName("call 'cnr0123456789ab'")).toBe('statement');
  });
});
