import type { Page } from 'playwright-core';
import type { Given, Place } from './place.js';

const room = async ({ meeting }: Given, status = 'OPEN'): Promise<string> => `/meetings/${(await meeting(status)).id}`;
const sheet = (page: Page) => page.getByRole('article', { name: 'Text as it will be printed' }).waitFor();

/** What a board meets in, in the order in which a meeting goes: each place leaves the meeting as the next one needs it. */
export const meetings: readonly Place[] = [
  {
    name: 'ready to close',
    as: 'chair',
    at: ({ board }) => `/boards/${board}/closing`,
    until: (page) => page.getByText('The quorum is not met').waitFor(),
  },
  {
    name: 'meetings of a board',
    as: 'coordinator',
    at: ({ board }) => `/boards/${board}/meetings`,
    until: async (page) => {
      await page.getByRole('button', { name: 'Set a date …' }).click();
      await page.getByLabel('Begins').waitFor();
    },
  },
  {
    name: 'agenda',
    as: 'coordinator',
    at: (given) => room(given, 'PLANNED'),
    until: (page) =>
      page
        .getByRole('button', { name: /^Move / })
        .first()
        .waitFor(),
  },
  {
    name: 'meeting room',
    as: 'chair',
    at: (given) => room(given),
    until: (page) => page.getByRole('button', { name: /^Begin with/ }).waitFor(),
  },
  {
    name: 'wall before the first case',
    as: 'coordinator',
    at: async (given) => `${await room(given)}/wall`,
    until: async (page) => {
      await page.getByRole('list', { name: 'Agenda' }).waitFor();
      await page.getByRole('link', { name: 'Back to the room' }).waitFor();
      // Whose desk it is, and what waits for them, is nobody's in the room.
      await page.getByRole('button', { name: /Tomasz Reyes/ }).waitFor({ state: 'detached' });
    },
  },
  {
    name: 'meeting room with a case',
    as: 'chair',
    at: (given) => room(given),
    until: async (page) => {
      await page.getByRole('button', { name: /^Begin with/ }).click();
      await page.getByRole('region', { name: 'Patient' }).getByRole('heading').waitFor();
      await page.getByRole('button', { name: 'Open the discussion' }).waitFor();
      await page
        .getByText(/^Image \d+ of \d+$/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'meeting room in German',
    as: 'physiotherapist',
    language: 'de',
    at: (given) => room(given),
    until: (page) => page.getByRole('region', { name: 'Patient' }).getByRole('heading').waitFor(),
  },
  {
    name: 'wall with a case',
    as: 'coordinator',
    at: async (given) => `${await room(given)}/wall`,
    until: (page) => page.getByText('Presenting', { exact: true }).waitFor(),
  },
  {
    name: 'meeting room of who follows, cut off',
    as: 'radiologist',
    at: (given) => room(given),
    until: async (page) => {
      await page.getByRole('region', { name: 'Patient' }).getByRole('heading').waitFor();
      await page.context().setOffline(true);
      await page.getByText('The connection is cut.').waitFor();
    },
  },
  {
    name: 'meeting closed',
    as: 'chair',
    at: async (given) => {
      const [sitting, next] = await Promise.all([given.meeting('OPEN'), given.meeting('PLANNED')]);
      await given.desk.ask('chair', 'mutation ($input: CloseMeetingInput!) { closeMeeting(input: $input) { meeting { id } } }', {
        input: { meetingId: sitting.id, version: sitting.version, carryToId: next.id },
      });
      return `/meetings/${sitting.id}`;
    },
    until: (page) => page.getByRole('link', { name: 'Minutes' }).waitFor(),
  },
  {
    name: 'minutes as a draft',
    as: 'chair',
    at: async (given) => {
      const { id } = await given.meeting('CLOSED');
      await given.desk.ask('chair', 'mutation ($input: PrepareMinutesInput!) { prepareMinutes(input: $input) { minutes { id } } }', {
        input: { meetingId: id },
      });
      return `/meetings/${id}/minutes`;
    },
    until: sheet,
  },
  {
    name: 'minutes signed',
    as: 'chair',
    at: async (given) => {
      const { id, minutes } = await given.meeting('CLOSED');
      await given.desk.ask('chair', 'mutation ($input: SignMinutesInput!) { signMinutes(input: $input) { minutes { id } } }', {
        input: { minutesId: minutes!.id, version: minutes!.version },
      });
      return `/meetings/${id}/minutes`;
    },
    until: async (page) => {
      await page
        .getByText(/^Signed by/)
        .first()
        .waitFor();
      await sheet(page);
    },
  },
];
