import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { getNamedType, type GraphQLObjectType } from 'graphql';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { globalId, systemClock } from '#kernel';
import { SendNotifications } from '#inbox';
import { MailModule } from '#mail';
import { crawlAs, nodesOf } from '../api/trust/crawl.js';
import { everything as everyField } from '../api/trust/documents.js';
import type { Name } from '../api/trust/world.js';
import type { Reply } from '../support/api.js';
import { pdfText } from '../support/pdf-text.js';
import { until } from '../support/until.js';
import { everything } from './fragments/stories.js';
import { Scene } from './snapshot/scene.js';
import { whenItHelps } from './snapshot/steps/follow-through.js';
import { Script } from './snapshot/script.js';
import { freeTexts, Planted } from './support/planted.js';

/** Of the organisation that refers every case of the story, and of nothing else. */
const referrers = ['referrer', 'hospital-system', 'westmere-office'] as const;
const organisation = 'Westmere Community Health';
const patient = { identifier: 'DEMO-planted', name: 'OKAFOR, Adaeze', birthDate: '1971-03-04', sex: 'female' };
const local = (id: string) => id.slice(id.indexOf('_') + 1);

let server: SMTPServer;
let scene: Scene;
let planted: Planted;
/** Everything that came over somebody's live connection, by person and stream. */
const heard: { who: string; stream: string; text: string }[] = [];
const ended: { who: string; stream: string }[] = [];
const mails: string[] = [];
/** What the referring side's own mutations were answered with. */
const answered: string[] = [];
/** What people of the board did, as they were about to. */
const tried: { query: string; input: Record<string, unknown> }[] = [];
const rows = async (sql: string, ...values: unknown[]) => (await scene.owner.query(sql, values)).rows;

async function watch(who: string, stream: string, epoch: number): Promise<void> {
  const { client } = await scene.onlooker(who);
  client.watch(stream, { epoch, after: 0 }, {
    facts: (facts) => heard.push({ who, stream, text: JSON.stringify(facts) }),
    resync: async ({ head }) => ({ epoch, head }),
    ended: () => ended.push({ who, stream }),
  });
} // prettier-ignore

/** Whose words a board's mutation writes: in a thread with the referrer, or to both sides, they are meant for the referrer. */
async function toReferrer(input: Record<string, unknown>): Promise<string> {
  const { audience, threadId, commentId, status, referringSide, choice } = input as Record<string, string | boolean | undefined>;
  if (choice !== undefined) return ` ${choice}`;
  const [thread] = threadId ? await rows('select audience from thread where id = $1', local(threadId as string))
    : commentId ? await rows('select t.audience from thread t join comment c on c.thread_id = t.id where c.id = $1', local(commentId as string)) : [];
  return (audience ?? thread?.audience) === 'REFERRER' || referringSide === true ? ' to the referrer' : status === 'PENDING' ? ' as planned' : '';
} // prettier-ignore

async function set(): Promise<void> {
  server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString();
        void simpleParser(raw).then(({ subject = '', text = '', html }) => {
          mails.push([raw, subject, text, html].join('\n'));
          done();
        });
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const smtpUrl = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  scene = await Scene.set(systemClock, [MailModule.forRoot({ smtpUrl, from: 'desk@example.org', publicUrl: 'https://desk.example.org' })]);
  planted = new Planted(scene.api.schema);
}

/** The story of everything that can be done, in which everything that the board writes is planted. */
async function play(): Promise<void> {
  const [{ epoch }] = await rows('select epoch from deployment');
  const own = scene.organisations.get(organisation)!;
  for (const who of ['referrer', 'radiologist', 'chair', 'coordinator', 'physiotherapist', 'pain-specialist']) {
    const input = { rhythm: 'IMMEDIATE', mailAddress: `${who}@example.org`, timeZone: 'Europe/Berlin' };
    await scene.ask(who, 'mutation ($input: SetNotificationPreferencesInput!) { setNotificationPreferences(input: $input) { person { id } } }', { input });
  }
  for (const who of referrers) {
    await watch(who, `organisation:${own}`, epoch);
    if (who !== 'hospital-system') await watch(who, `inbox:${scene.people.get(who)}`, epoch);
  }
  const plain = scene.ask.bind(scene);
  scene.ask = async (who, query, variables = {}) => {
    const mutation = /^mutation [^{]*\{ (\w+)/.exec(query)?.[1];
    const input = variables['input'] as Record<string, unknown> | undefined;
    if (!mutation || !input) return plain(who, query, variables);
    if (referrers.some((name) => name === who)) return answeredWhole(mutation, (whole) => plain(who, whole, variables));
    tried.push({ query, input });
    return plain(who, query, { ...variables, input: planted.in(mutation, input, await toReferrer(input)) });
  };
  const opened = async (): Promise<Script> => {
    const script = new Script(scene);
    await script.submit({ patient });
    await scene.invite('cardiologist', script.caseId);
    for (const who of referrers) await watch(who, `referral:${local(script.caseId)}`, epoch);
    for (const who of ['trainee', 'chair', 'cardiologist']) await watch(who, `case:${local(script.caseId)}`, epoch);
    return script;
  };
  await everything(scene, opened);
  await record(await opened());
  const declined = await opened();
  await declined.triage({ decline: { code: 'OUT_OF_SCOPE', reason: 'Not for this board.' } });
  // … and one stays sealed, with an opinion in it.
  const sealed = await opened();
  await sealed.accept();
  await sealed.opine('radiologist');
  // … and a word to either side that stays: a line that lags tells of a comment as it stands by then, edited or gone.
  await sealed.comment('radiologist', 'For the board.', { audience: 'BOARD' });
  await sealed.comment('radiologist', 'For both.', { audience: 'REFERRER' });
  await scene.settle();
  const end = await rows('select id, head from stream where id = $1', `referral:${local(sealed.caseId)}`);
  await until(() => heard.some(({ stream, text }) => stream === end[0].id && text.includes(`"seq":${end[0].head}`)), 'the last word', 60_000);
} // prettier-ignore

/** What the referring side does is answered with every field there is, as deep as a request may ask. */
async function answeredWhole<R extends Reply<any>>(mutation: string, ask: (query: string) => Promise<R>): Promise<R> {
  const { type, args: [argument] } = scene.api.schema.getMutationType()!.getFields()[mutation]!;
  for (let depth = 3; ; depth--) {
    const reply = await ask(`mutation ($input: ${String(argument!.type)}) { ${mutation}(input: $input) ${everyField(scene.api.schema, getNamedType(type) as GraphQLObjectType, depth)} }`);
    if (depth > 1 && JSON.stringify(reply.errors).match(/QUERY_TOO_COSTLY|Parsing aborted/)) continue;
    answered.push(JSON.stringify(reply.data));
    return reply;
  }
} // prettier-ignore

/** What no other story writes: the record of a decision with all its words, and what the board's side says of it afterwards. */
async function record(script: Script): Promise<void> {
  const { caseId } = script;
  await script.accept();
  await script.unseal('Everybody is here.');
  await script.propose('Programme first.');
  for (const who of ['radiologist', 'pain-specialist', 'physiotherapist']) await script.vote(who, 'APPROVE');
  const said = { patientPreference: 'p', optionsConsidered: ['o'], informationMissing: 'i', rehabilitationPlan: 'r', medicationPlan: 'm', consentPoints: ['c'], fundingRoute: 'f' };
  const more = {
    safetyResults: [{ rule: 'r', verdict: 'DEFER', note: 'n', override: 'o' }],
    actions: [{ what: 'Ring the ward', ownerId: scene.idOf('radiologist') }],
    conditions: [{ ...whenItHelps(scene.idOf('radiologist')), unit: '%' }],
  };
  await script.ratify({ record: { ...said, ...more } });
  const { action } = await script.act('addAction', 'coordinator', { caseId, what: 'Book it', ownerId: scene.idOf('radiologist') });
  await script.act('completeAction', 'radiologist', { actionId: action!.id, version: action!.version, note: 'Done.' });
  await script.act('recordPatientAnswer', 'coordinator', { caseId, answer: 'CHOOSES_ALTERNATIVE', alternative: 'Programme', toldBy: 'Dr Field' });
  await script.act('recordPatientTold', 'coordinator', { caseId, note: 'At the ward.' });
} // prettier-ignore

beforeAll(async () => {
  await set();
  await play();
}, 240_000);
afterAll(async () => {
  await scene?.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}, 30_000);

/** Written by the referring side, or by its administrators. */
const theirs = new RegExp(
  `^(Consent|Health|ImageAnchor|ImagingStudy|InformationAnswer|LaboratoryValue|Medication|MergePatients|PainProfile|PainSite|Patient|PriorTreatment|RecordDeath|RedFlag|SaveReferralDraft|SubmitReferral|UpdateReferral|WithdrawConsent|WithdrawReferral)Input\\.`,
);
/** Planted through the API in the world of `test/api/trust`, and searched for there; or said only of the referring side. */
const elsewhere = /^(RecommendedStepInput\.(guidance|levels|study)|(Action|AddAction|ReassignAction)Input\.ownerName)$/;

const labels = (texts: readonly string[]) => [...new Set(texts.flatMap(planted.labelsIn))].sort();
async function asked(who: readonly Name[]): Promise<Map<Name, string[]>> {
  const world = {
    api: scene.api,
    ask: (name: string, query: string, variables?: Record<string, unknown>) => scene.ask(name === 'office' ? 'westmere-office' : name, query, variables),
    rows,
    organisations: Object.fromEntries([...scene.organisations].map(([name, id]) => [name, globalId('Organisation', id)])),
    boards: { SPN: scene.board },
  };
  const texts = new Map<Name, string[]>(who.map((name) => [name, []]));
  await crawlAs(world as never, await nodesOf(world as never), who, (name, text) => texts.get(name)!.push(text));
  return texts;
} // prettier-ignore

/** What the referring side is to read of the board's words, and where: each of these is addressed to it. */
const addressed = [
  'addAction to the referrer: AddActionInput.what',
  'addComment to the referrer: AddCommentInput.body',
  'editComment to the referrer: EditCommentInput.body',
  'recordPatientAnswer: RecordPatientAnswerInput.alternative',
  'recordPatientAnswer: RecordPatientAnswerInput.note',
  'recordPatientAnswer: RecordPatientAnswerInput.toldBy',
  'recordPatientTold: RecordPatientToldInput.note',
  'reopenCase: ReopenCaseInput.question',
  'requestInformation: InformationItemInput.what',
  'triageCase: DeclineInput.reason',
  'triageCase: InformationItemInput.what',
  'withdrawInformationRequest: WithdrawInformationRequestInput.reason',
];
/** The decision in the board's words, once its letter is signed and released; of the votes the dissent alone. */
const inLetters = [
  'castBallot OBJECT: CastBallotInput.reason',
  'editLetter: LetterParagraphInput.text',
  'enterSafetyResult: EnterSafetyResultInput.note',
  'enterSafetyResult: EnterSafetyResultInput.rule',
  'overrideSafetyResult: OverrideSafetyResultInput.reason',
  'proposeDecision: ProposeDecisionInput.rationale',
  'proposeDecision: RecommendedStepInput.condition',
  'proposeDecision: RecommendedStepInput.timing',
];
const besides = (found: readonly string[], ...allowed: (readonly string[])[]) => found.filter((label) => !allowed.flat().includes(label));
/** What a letter says is looked at by itself. */
const withoutLetters = (text: string): string =>
  JSON.stringify(JSON.parse(text, (_key, value: { id?: unknown } | null) => (String(value?.id).startsWith('letter_') ? null : value)));
const file = async (path: string) => fetch(`${scene.api.address}${path}`, { headers: { authorization: `Bearer ${await scene.api.token('referrer')}` } }); // prettier-ignore

describe('what the board writes', () => {
  it('is planted in every free text of every mutation', async () => {
    const never = freeTexts(scene.api.schema).filter((field) => !planted.fields.has(field));
    expect(never.filter((field) => !theirs.test(field) && !elsewhere.test(field))).toEqual([]);
    // And it was kept, or nothing could be found anywhere.
    const tables = await rows(`select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and not relispartition`);
    const kept = new Set<string>();
    for (const { name } of tables)
      for (const label of labels((await rows(`select to_jsonb(t)::text as row from ${name} t`)).map(({ row }) => row))) kept.add(label);
    expect(besides([...new Set([...planted.words.values()].map(({ label }) => label))], [...kept], ['saveDraft: SaveDraftInput.body', 'ratifyDecision: RatifyDecisionInput.reason'])).toEqual([]);
  }); // prettier-ignore

  it('[REC-2] comes over no live connection of the referring side, but for what is addressed to it; and no opinion over anybody’s', () => {
    const isTheirs = ({ who }: { who: string }) => (referrers as readonly string[]).includes(who);
    expect(ended.filter(isTheirs)).toEqual([]);
    const found = (all: typeof heard) => labels(all.map(({ text }) => text));
    expect(heard.filter(isTheirs).length).toBeGreaterThan(100);
    expect(besides(found(heard.filter(isTheirs)), addressed)).toEqual([]);
    expect(found(heard.filter(isTheirs))).toContain('addComment to the referrer: AddCommentInput.body');
    // Opinions open when one has answered: nobody is sent one, sealed or not.
    const board = found(heard.filter((one) => !isTheirs(one)));
    expect(board).toContain('addComment: AddCommentInput.body');
    expect(board.filter((label) => label.includes('SubmitOpinionInput'))).toEqual([]);
  });

  it('[REC-2] is no answer to whatever the referring side asks, by any field, id or word, but for what is addressed to it and its letters', async () => {
    for (const [name, texts] of await asked(['referrer', 'hospital-system'])) {
      expect([name, besides(labels(texts), addressed, inLetters)]).toEqual([name, []]);
      expect([name, besides(labels(texts.map(withoutLetters)), addressed)]).toEqual([name, []]);
    }
    const search = (who: string, text: string) =>
      scene.ask<{ searchCases: { edges: unknown[] } }>(who, 'query ($text: String!) { searchCases(text: $text, first: 1) { edges { node { boardCase { id } } } } }', { text });
    const hidden = [...planted.words].filter(([, { label }]) => !addressed.includes(label));
    let found = 0;
    for (const [word, { label }] of hidden) {
      expect([label, (await search('referrer', word)).data.searchCases.edges]).toEqual([label, []]);
      if (label === 'addComment: AddCommentInput.body') found += (await search('chair', word)).data.searchCases.edges.length;
    }
    expect(found).toBeGreaterThan(0);
  }, 180_000); // prettier-ignore

  it('[REC-2] is in no answer to what the referring side itself does, but for what is addressed to it and its letters', () => {
    expect(answered.length).toBeGreaterThan(15);
    expect(answered.join('').length).toBeGreaterThan(30_000);
    expect(besides(labels(answered), addressed, inLetters)).toEqual([]);
    expect(besides(labels(answered.map(withoutLetters)), addressed)).toEqual([]);
  });

  it('[MEET-6] is on paper only in letters that went out, and minutes are not there', async () => {
    let read = 0;
    for (const { id, status } of await rows('select id, status from letter')) {
      const answer = await file(`/letters/${globalId('Letter', id)}.pdf`);
      expect([status, answer.status]).toEqual([status, status === 'RELEASED' ? 200 : 404]);
      if (answer.status !== 200) continue;
      // Words that the line breaks are one word again.
      const found = labels([pdfText(Buffer.from(await answer.arrayBuffer())).replace(/[\s\u00ad-]+/g, '')]);
      expect(besides(found, inLetters)).toEqual([]);
      read += found.length;
    }
    expect(read).toBeGreaterThan(5);
    const minutes = await rows('select id from minutes');
    const items = await rows('select id from minutes_item');
    expect([minutes.length > 0, items.length > 0]).toEqual([true, true]);
    for (const { id } of minutes) expect((await file(`/minutes/${globalId('Minutes', id)}.pdf`)).status).toBe(404);
    for (const { id } of items) expect((await file(`/minutes/extract_${id}.pdf`)).status).toBe(404);
  });

  it('[INBOX-6] is in no mail, nor is anything that anybody else wrote', async () => {
    const send = () => scene.api.app.get(SendNotifications, { strict: false }).run();
    await until(async () => (await send(), mails.length > 2), 'mails', 30_000);
    expect(labels(mails)).toEqual([]);
    expect(mails.filter((mail) => /OKAFOR|DEMO-planted|SPN-\d/.test(mail))).toEqual([]);
  }, 60_000);

  it('[REC-2] is not in what the referring side is told when it tries what the board did', async () => {
    const told: string[] = [];
    for (const { query, input } of tried) told.push(JSON.stringify(await scene.ask('referrer', query, { input })));
    expect(told.length).toBeGreaterThan(100);
    expect(besides(labels(told), addressed, inLetters)).toEqual([]);
  }, 60_000);
});
