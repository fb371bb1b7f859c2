import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DocumentNode } from 'graphql';
import { boardAudience, organisationAudience, type Viewer } from '#access';
import { projectFolder } from '#config';
import { localId } from '#kernel';
import { compile, execute, FragmentMemory, type ReadModel } from '#reads';
import { ReadModelOfSchema } from '../../../apps/api/src/graphql/read-model.module.js';
import type { Scene } from '../snapshot/scene.js';

const nobody: Viewer = { person: null, organisation: null, audienceBoard: null, audienceOrganisation: null };
const members = ['chair', 'coordinator', 'radiologist', 'pain-specialist', 'physiotherapist', 'psychologist', 'trainee', 'spinal-surgeon'];
const others = ['cardiologist', 'referrer', 'westmere-office', 'northbridge-referrer'];

/** Who reads lists as well, one of each kind. */
const listing = new Set(['chair', 'trainee', 'spinal-surgeon', 'cardiologist', 'referrer', 'hospital-system', "the board's audience"]);

/**
 * What no everything-document holds: what lies beside a case, and where its reader stands. And nothing personal: these texts are shared by all
 * who stand on the same side.
 */
const beside =
  parse(`query ($id: ID!) { boardCase(id: $id) { number stream { id epoch head } previousCases { id number status version commentCount
  patient { name } review { id sealed opinions { id } } reviews { number } stream { head } } question board { name stream { head } members { person { name } role } }
  referredBy reviews { number stream { head } opinions { rationale author { name } } } commentCount readiness { code } comments(last: 2) { edges { cursor node { body } } } } }`);

type Question = readonly [name: string, document: DocumentNode, variables: Record<string, unknown>];
interface Answer {
  readonly text: string;
  readonly patients: readonly string[];
}

/**
 * Everybody who may look at a case or may not, the one who sees most first, over one memory. Each question is answered from kept texts and by
 * one statement for all; both must say the same, byte for byte, about the same patients.
 */
export class Spectators {
  readonly memory = new FragmentMemory(20_000_000);
  readonly viewers: ReadonlyMap<string, Viewer>;
  private readonly model: ReadModel;
  private readonly web: readonly DocumentNode[];
  compared = 0;

  constructor(private readonly scene: Scene) {
    this.model = scene.api.app.get(ReadModelOfSchema).current;
    const file = join(projectFolder, 'apps/web/src/generated/persisted-documents.json');
    const texts = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
    this.web = texts.filter((text) => text.includes('query Case(')).map((text) => parse(text));
    const westmere = scene.organisations.get('Westmere Community Health')!;
    this.viewers = new Map([
      ...[...members, ...others].map((who): [string, Viewer] => [who, { ...nobody, person: scene.people.get(who)! }]),
      ['hospital-system', { ...nobody, organisation: westmere }],
      ["the board's audience", boardAudience(localId('Board', scene.board)!)],
      ["the organisation's audience", organisationAudience(westmere)],
    ]);
  }

  /** What anybody was told otherwise than an answer of one statement says. */
  async differences(cases: readonly string[], withLists = true): Promise<string[]> {
    const { documents, board, organisations } = this.scene;
    const ofCase = cases.flatMap((id): Question[] => [
      ['case page', documents.casePage, { id }],
      ['beside a case', beside, { id }],
      ...this.web.map((document): Question => ['page of the web client', document, { id }]),
    ]);
    const lists: Question[] = [
      ['worklist', documents.worklist, { id: board }],
      ...[...organisations.values()].map((id): Question => ['referrals', documents.referrals, { id: `org_${id}` }]),
    ];
    const found: string[] = [];
    for (const [who, viewer] of this.viewers)
      for (const [name, document, variables] of withLists && listing.has(who) ? [...ofCase, ...lists] : ofCase)
        if (!(await this.same(viewer, document, variables))) found.push(`${name} of ${who}`);
    return found;
  }

  private async same(viewer: Viewer, document: DocumentNode, variables: Record<string, unknown>): Promise<boolean> {
    const now = new Date();
    const kept = await this.answer(viewer, document, variables, now, this.memory);
    const whole = await this.answer(viewer, document, variables, now);
    this.compared += 1;
    if (equal(kept, whole)) return true;
    // The worker may have told the board something in between: then there is another position now.
    return equal(await this.answer(viewer, document, variables, now, this.memory), await this.answer(viewer, document, variables, now));
  }

  private async answer(
    viewer: Viewer,
    document: DocumentNode,
    variables: Record<string, unknown>,
    now: Date,
    memory?: FragmentMemory,
  ): Promise<Answer> {
    const compiled = compile(this.model, document, null, variables, memory ? 'fragments' : 'whole');
    const answer = compiled && (await execute(compiled, this.scene.api.reader, viewer, now, memory));
    if (!answer) throw new Error('not compiled, or a promised row is missing');
    return answer;
  }
}

const equal = (one: Answer, other: Answer): boolean =>
  one.text === other.text && [...one.patients].sort().join() === [...other.patients].sort().join();
