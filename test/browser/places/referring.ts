import { caseWith, type Place } from './place.js';

/** What whoever refers sees. */
export const referring: readonly Place[] = [
  {
    name: 'referrer’s side',
    as: 'referrer',
    at: ({ referred }) => `/cases/${referred}`,
    until: (page) => page.getByRole('region', { name: 'Your referral' }).waitFor(),
  },
  {
    name: 'own referrals',
    as: 'referrer',
    at: () => '/',
    until: async (page) => {
      await page
        .getByRole('link', { name: /^Our referrals/ })
        .first()
        .click();
      // Away from the rail: its hint hangs outside of the page's landmarks.
      await page.mouse.move(700, 450);
      await page.getByRole('tooltip').waitFor({ state: 'detached' });
      await page.getByRole('region', { name: 'Waits for you' }).waitFor();
      await page.getByRole('row').nth(2).waitFor();
    },
  },
  {
    name: 'new referral, refused',
    as: 'referrer',
    at: () => '/',
    until: async (page) => {
      await page.getByRole('link', { name: 'New referral' }).first().click();
      await page.getByRole('button', { name: /^Check and send/ }).click();
      await page.getByRole('button', { name: 'Send the referral' }).click();
      await page.getByRole('region', { name: /things to mend/ }).waitFor();
    },
  },
  {
    name: 'new referral with a red flag and a body map',
    as: 'referrer',
    at: () => '/',
    until: async (page) => {
      await page.getByRole('link', { name: 'New referral' }).first().click();
      await page.getByRole('button', { name: /^Pain/ }).click();
      await page.getByLabel(/^Kind of pain/).selectOption('BACK_AXIAL');
      await page.getByRole('group', { name: 'Fracture' }).getByRole('radio', { name: 'Present' }).check();
      await page.getByRole('checkbox', { name: 'Lower back, left' }).focus();
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: 'Remove Lower back, left' }).waitFor();
      await page.getByText('Treatment so far', { exact: true }).nth(1).waitFor();
      await page.getByText(/^Draft saved \d/).waitFor();
    },
  },
  {
    name: 'new referral, every list with an entry',
    as: 'referrer',
    at: () => '/',
    until: async (page) => {
      await page.getByRole('link', { name: 'New referral' }).first().click();
      for (const [step, add] of [
        ['Treatment so far', 'Add a treatment'],
        ['Imaging', 'Add a study'],
        ['Health', 'Add a medicine'],
      ] as const) {
        await page.getByRole('button', { name: new RegExp(`^${step}`) }).click();
        await page.getByRole('button', { name: add }).click();
      }
      await page.getByText('Diagnoses, allergies', { exact: false }).click();
      await page.getByLabel('Allergies').waitFor();
    },
  },
  {
    name: 'information to give',
    as: 'referrer',
    at: caseWith(({ status }) => status === 'AWAITING_INFORMATION'),
    until: async (page) => {
      await page
        .getByRole('button', { name: /^Answer …/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'Send the answer' }).waitFor();
    },
  },
];
