import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '#access';
import { newId } from '#kernel';
import { as, board, caseId, change, comment, house, remove, strangers } from '../../../../../test/builders/discussion-desk.js';
import type { Somebody } from '../../../../../test/builders/house.js';

/** As the reader's role and as nobody else: the role that may not read the table. */
const search = async (viewer: Viewer, text: string, within: string | null = null, most = 150): Promise<string[]> => {
  const [rows] = await house.reader.run(viewer, [
    { name: '', text: 'select case_id from search_cases($1, $2, $3) order by rank desc, case_id desc', values: [text, within, most] },
  ]);
  return rows!.map((row) => String(row['case_id']));
};
const finds = async (name: Somebody, text: string) => (await search(as(name), text)).includes(caseId);
const set = (sql: string, ...values: unknown[]) => house.owner.query(sql, [caseId, ...values]);
const say = (question: string) => set('update board_case set question = $2 where id = $1', question);
const rename = (name: string, identifier: string) =>
  set('update patient set name = $2, identifier = $3 where id = (select patient_id from board_case where id = $1)', name, identifier);
const number = async (): Promise<string> => (await set('select number from board_case where id = $1')).rows[0].number;

describe('search', () => {
  it('[DISC-6] finds a case by its number, also as it is read aloud', async () => {
    await set(`update board_case set number = 'SPN-2031-0142' where id = $1`);
    for (const spoken of ['SPN-2031-0142', 'spn 2031 142', 'SPN 142', 'spn142', '0142', '142', ' SPN-142 ', 'spn 2031'])
      expect([spoken, await finds('chair', spoken)]).toEqual([spoken, true]);
    for (const other of ['MSK 142', 'SPN 1420', 'spn 2030 142', '14']) expect([other, await finds('chair', other)]).toEqual([other, false]);
    expect((await search(as('chair'), 'SPN 142'))[0]).toBe(caseId);
    await set(`update board_case set number = $2 where id = $1`, `SPN-2026-${newId().slice(-9).replaceAll(/\D/g, '1')}`);
  });

  it('[DISC-6] finds it by the patient’s name or identifier, misspelt or without accents, and by what they are called now', async () => {
    await rename('MÜLLER-LÜDENSCHEIDT, Åsa', 'KH-0099.812/7');
    for (const asked of [
      'müller',
      'MULLER',
      'ludenscheidt',
      'asa',
      'Åsa Müller',
      'lüd',
      'Mueler Ludenscheid',
      'Ludnscheit',
      'muller-ludenscheit',
      'KH-0099',
      'kh00998127',
      '0099.812',
    ])
      expect([asked, await finds('chair', asked)]).toEqual([asked, true]);
    await rename('Okonkwo, Ngozi', newId());
    expect([await finds('chair', 'ludenscheidt'), await finds('chair', 'okonkwo')]).toEqual([false, true]);
  });

  it('[DISC-6] finds it by every word of what is typed, wherever they stand, and by how the last one begins', async () => {
    await say("Is a transforaminal injection at L4/5 indicated after Dr O'Neill's laminectomy?");
    await rename('Okonkwo, Ngozi', newId());
    for (const asked of [
      'transforaminal',
      'TRANSF',
      'laminectomy l4',
      'injections',
      "o'neill",
      'o’neill',
      '"laminectomy"',
      'okonkwo injection',
      'l4/5',
      'lamin tra',
    ])
      expect([asked, await finds('chair', asked)]).toEqual([asked, true]);
    for (const asked of ['laminectomy sacroiliac', 'ectomy']) expect([asked, await finds('chair', asked)]).toEqual([asked, false]);
  });

  it('[DISC-6] takes whatever is typed: nothing, one letter, two hundred, and every sign that a query could be made of', async () => {
    await say('needle');
    for (const nothing of [
      '',
      ' ',
      'n',
      'n e',
      "'",
      '"',
      '*',
      ':*',
      '&',
      '!',
      '|',
      '( )',
      '\\',
      "\\'",
      '<->',
      '%',
      '_',
      '\u0001',
      '…',
      '😀',
    ])
      expect([nothing, await search(as('chair'), nothing)]).toEqual([nothing, []]);
    for (const asked of ["needle' | 'x", 'needle & ', '!needle', 'needle:*', '(needle', 'needle\\', 'a needle', '\uffffneedle'.slice(1)])
      expect([asked, await finds('chair', asked)]).toEqual([asked, true]);
    expect(await search(as('chair'), 'x'.repeat(200))).toEqual([]);
    expect(await search(as('chair'), 'x '.repeat(4_000))).toEqual([]);
    expect(await finds('chair', `needle ${' '.repeat(300)} nothing`)).toBe(true);
  });

  it('[DISC-6] finds what is said in the discussion while it says so, on the board’s side only for the board’s side', async () => {
    const { commentId } = await comment('chair', { audience: 'BOARD', body: 'Beware the **sarcoma**.' });
    await comment('referrer', { body: 'She has a pacemaker.' });
    for (const name of board) expect([name, await finds(name, 'sarcoma'), await finds(name, 'pacemaker')]).toEqual([name, true, true]);
    for (const name of ['referrer', 'administrator'] as const)
      expect([name, await finds(name, 'sarcoma'), await finds(name, 'sarcoma pacemaker'), await finds(name, 'pacemaker')]).toEqual([
        name,
        false,
        false,
        true,
      ]);
    for (const name of strangers) expect([name, await finds(name, 'pacemaker')]).toEqual([name, false]);
    await change('chair', commentId, 1, 'No: a haemangioma.');
    expect([await finds('chair', 'sarcoma'), await finds('chair', 'haemangioma')]).toEqual([false, true]);
    await remove.execute(house.who.chair, { commentId, version: 2 });
    expect(await finds('chair', 'haemangioma')).toBe(false);
    expect(await finds('chair', 'pacemaker')).toBe(true);
  });

  it('[DISC-6] ranks for the referrer’s side by nothing that the board says among itself', async () => {
    const word = `w${newId().slice(-8)}`;
    const cases = [await house.buildCase(), await house.buildCase()];
    for (const id of cases) await house.owner.query('update board_case set question = $2 where id = $1', [id, `About ${word}`]);
    const ranks = async (name: Somebody) =>
      (await house.reader.run(as(name), [{ name: '', text: 'select case_id, rank from search_cases($1)', values: [word] }]))[0]!
        .map((row) => [row['case_id'], row['rank']]).sort(); // prettier-ignore
    const before = await ranks('referrer');
    expect(before).toHaveLength(2);
    const audience = { audience: 'BOARD' as const, caseId: cases[0]! };
    for (let n = 0; n < 3; n++) await comment('chair', { ...audience, body: `${word} ${word}` });
    expect(await ranks('referrer')).toEqual(before);
    expect(await ranks('chair')).not.toEqual(before);
  });

  it('[DISC-6] finds on every board that one sits on and in every organisation that one follows; nothing where one does not', async () => {
    const word = `w${newId().slice(-8)}`;
    const here = await house.buildCase();
    const elsewhere = await house.buildCase({ board: house.otherBoard, organisation: house.otherOrganisation });
    for (const id of [here, elsewhere]) await house.owner.query('update board_case set question = $2 where id = $1', [id, word]);
    expect(await search(as('chair'), word)).toEqual([here]);
    expect(await search(as('outsider'), word)).toEqual([elsewhere]);
    expect(await search(as('otherReferrer'), word)).toEqual([elsewhere]);
    expect(await search(as('referrer'), word)).toEqual([here]);
    expect([await search(as('chair'), word, house.board), await search(as('chair'), word, house.otherBoard)]).toEqual([[here], []]);
    expect(await search(as('referrer'), word, house.board)).toEqual([here]);
    expect(await search({ person: null, organisation: null, audienceBoard: null, audienceOrganisation: null }, word)).toEqual([]);
  });

  it('[DISC-6] is the only way to what is kept for it: neither role reads or writes the table', async () => {
    for (const role of ['consilium_reader', 'consilium_writer'])
      for (const privilege of ['select', 'insert', 'update', 'delete']) {
        const { rows } = await house.owner.query('select has_table_privilege($1, $2, $3) as may', [role, 'search_document', privilege]);
        expect([role, privilege, rows[0].may]).toEqual([role, privilege, false]);
      }
    await expect(house.writer.query('select search_refresh(array[]::uuid[])')).rejects.toThrow(/permission denied/);
  });

  it('[DISC-6] keeps for each case what a fresh look at it gives, whatever has changed', async () => {
    await comment('chair', { audience: 'BOARD', body: 'one' });
    await comment('referrer', { body: 'two' });
    await say('changed');
    const lexemes = `select case_id, (select array_agg(lexeme || weights::text order by lexeme) from unnest(words)) as words, labels, serial, code, year from search_document order by 1`;
    const kept = (await house.owner.query(lexemes)).rows;
    await house.owner.query('delete from search_document');
    await house.owner.query('select search_refresh(array(select id from board_case))');
    expect((await house.owner.query(lexemes)).rows).toEqual(kept);
    expect(kept.length).toBe(Number((await house.owner.query('select count(*) from board_case')).rows[0].count));
    expect(await number()).toMatch(/^SPN/);
  });
});

const kindsOfQuestions = [
  ['a number', 'SPN 1234'],
  ['a surname', 'name77'],
  ['a common word', 'common'],
  ['a rare word', 'word12'],
  ['a common and a rare word', 'word12 common'],
  ['a misspelt name', 'nema77'],
  ['what nobody has', 'qqqq zzzz'],
] as const;

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly PlanNode[];
}
/** Of the statements over what is searched that ran inside: kinds of nodes and names of indexes, no costs, as deep as they stand. */
function shapeOf(notice: string): string[] {
  const { Plan: plan } = JSON.parse(/\{[\s\S]*\}/.exec(notice)?.[0] ?? '{}') as { readonly Plan?: PlanNode };
  const lines = (node: PlanNode, depth: number): string[] => {
    const name = node['Index Name'] ?? node['Relation Name'];
    return [
      `${'  '.repeat(depth)}${node['Node Type']}${name ? ` ${name}` : ''}`,
      ...(node.Plans ?? []).flatMap((inner) => lines(inner, depth + 1)),
    ];
  };
  const shape = plan ? lines(plan, 1) : [];
  return shape.some((line) => line.includes('search_document')) ? shape : [];
}

describe('search among twenty thousand', () => {
  beforeAll(async () => {
    const client = await house.owner.connect();
    try {
      await client.query('begin');
      await client.query(`set local app.search = 'later'`);
      const scale = { board: house.board, organisation: house.organisation };
      await client.query(
        `insert into patient (id, organisation_id, board_ids, identifier_system, identifier, name, birth_date, sex, created_at)
         select gen_random_uuid(), $2, array[$1::uuid], 'scale', n::text, 'NAME' || (n * 7919 % 5000) || ', Invented', '1950-01-01', 'female', now() from generate_series(1, 20000) n`,
        [scale.board, scale.organisation],
      );
      await client.query(
        `insert into board_case (id, board_id, organisation_id, patient_id, number, status, question, reason, question_kind, pain_profile, health, submitted_at, updated_at, referral_updated_at)
         select gen_random_uuid(), $1, $2, p.id, 'SPN-2020-' || p.identifier, 'CLOSED', 'Common question ' || md5(p.identifier), 'word' || (p.identifier::int % 300), 'STANDARD', '{}', '{}',
           t, t, t from patient p, lateral (select now() - p.identifier::int * interval '1 hour') at (t) where p.identifier_system = 'scale'`,
        [scale.board, scale.organisation],
      );
      await client.query('select search_refresh(array(select id from board_case))');
      await client.query('analyze search_document');
      await client.query('commit');
    } finally {
      client.release();
    }
  }, 120_000);

  it.each([
    'common',
    'common question',
    'co',
    'word12',
    'word12 common',
    'name77',
    'nema77',
    'SPN 1234',
    '1234',
    'nothing of this',
    'invented',
  ])('[DISC-6] %j is found through an index', async (asked) => {
    const client = await house.owner.connect();
    try {
      await client.query('begin');
      await client.query('select app_become($1, null, null, null)', [house.who.chair.id]);
      const scans = async () =>
        (await client.query(`select seq_scan::int as n from pg_stat_xact_user_tables where relname = 'search_document'`)).rows[0]
          .n as number;
      const before = await scans();
      const began = performance.now();
      const { rowCount } = await client.query('select * from search_cases($1)', [asked]);
      const took = performance.now() - began;
      expect([asked, (await scans()) - before]).toEqual([asked, 0]);
      expect(rowCount).toBeLessThanOrEqual(300);
      if (process.env['FIGURES']) console.log(`${asked}: ${rowCount} in ${took.toFixed(1)} ms`);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  it('[DISC-6] is planned as it is written down beside this test, for whoever asks', async () => {
    const client = await house.owner.connect();
    const said: string[] = [];
    client.on('notice', ({ message }) => said.push(message ?? ''));
    const plans: string[] = [];
    try {
      await client.query(`load 'auto_explain'`);
      for (const name of ['chair', 'referrer', 'outsider', null] as const)
        for (const [what, asked] of kindsOfQuestions) {
          await client.query('begin');
          await client.query('select app_become($1, null, null, null)', [name && house.who[name].id]);
          await client.query(`set local auto_explain.log_min_duration = 0; set local auto_explain.log_nested_statements = on;
            set local auto_explain.log_format = json; set local client_min_messages = log`);
          said.length = 0;
          await client.query('select * from search_cases($1)', [asked]);
          await client.query('rollback');
          plans.push(`${name ?? 'nobody'}, ${what}`, ...said.flatMap(shapeOf), '');
        }
    } finally {
      client.release(true);
    }
    const file = join(import.meta.dirname, 'search.plan.txt');
    if (process.env['UPDATE_PLANS']) writeFileSync(file, plans.join('\n'));
    expect(plans).toEqual(readFileSync(file, 'utf8').split('\n'));
    expect(plans.join('\n')).not.toContain('Seq Scan');
  });

  it('[DISC-6] of a common word the latest are found', async () => {
    const found = await search(as('chair'), 'common', null, 50);
    const { rows } = await house.owner.query(`select id from board_case where question like 'Common%' order by submitted_at desc limit 50`);
    expect([...found].sort()).toEqual(rows.map(({ id }) => id).sort());
  });
});
