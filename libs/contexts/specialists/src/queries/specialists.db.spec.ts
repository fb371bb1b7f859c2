import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boardAudience, organisationAudience, viewerOf, type Viewer } from '#access';
import { globalId, newId, person } from '#kernel';
import { askThrough, tablesShowing } from '../../../../../test/builders/ask.js';
import { buildHouse, type House } from '../../../../../test/builders/house.js';
import { specialistReads } from './person-reads.js';
import { specialistByUserName, specialistsByIds } from './specialists-by-ids.js';

const ask = askThrough(specialistReads);
const nobody: Viewer = { person: null, organisation: null, audienceBoard: null, audienceOrganisation: null };

describe('specialists', () => {
  let house: House;
  beforeAll(async () => {
    house = await buildHouse();
    await house.owner.query("update person set disciplines = '{RADIOLOGY,NURSING}' where id = $1", [house.who.radiologist.id]);
  });
  afterAll(() => house.close());
  const read = async (viewer: Viewer) =>
    (await ask(house, viewer, `{ node(id: "${globalId('Person', house.who.radiologist.id)}") { ... on Person { name disciplines } } }`))
      .node;

  it('[PEOP-1] are known by name and discipline to everybody who is signed in, and to every audience', async () => {
    const system = viewerOf({ kind: 'serviceAccount', id: newId(), organisationId: house.organisation, scopes: [] });
    const signedIn = [viewerOf(house.who.outsider), viewerOf(house.who.referrer), system];
    for (const viewer of [...signedIn, boardAudience(house.board), organisationAudience(house.organisation)])
      expect(await read(viewer)).toEqual({ name: 'radiologist', disciplines: ['RADIOLOGY', 'NURSING'] });
  });

  it('[PEOP-1] are nobody to who is not signed in', async () => {
    expect(await read(nobody)).toBeNull();
  });

  it('[PEOP-2] who audit gain no clinical content by it', async () => {
    const auditor = newId();
    await house.owner.query("insert into person (id, user_name, name, auditor) values ($1, 'auditor', 'Auditor', true)", [auditor]);
    const caseId = await house.buildCase();
    expect(await tablesShowing(caseId, house, viewerOf(house.who.radiologist))).toContain('board_case');
    expect(await tablesShowing(caseId, house, viewerOf(person(auditor)))).not.toContain('board_case');
  });

  it('are found by id, once each, and by user name; unknown ids are left out', async () => {
    const { manager } = house.writer;
    const { radiologist, chair } = house.who;
    const found = await specialistsByIds(manager, [radiologist.id, chair.id, radiologist.id, newId()]);
    expect([...found.keys()].sort()).toEqual([radiologist.id, chair.id].sort());
    expect(await specialistsByIds(manager, [])).toEqual(new Map());
    expect(await specialistByUserName(manager, 'radiologist')).toMatchObject({
      id: radiologist.id,
      disciplines: ['RADIOLOGY', 'NURSING'],
      auditor: false,
    });
    expect(await specialistByUserName(manager, 'no-such-name')).toBeNull();
  });
});
