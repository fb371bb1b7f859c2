/** Threads as they run: the first line starts one, what follows answers it. */
export interface Exchange {
  readonly says: string;
  readonly answers: readonly string[];
}

export const amongTheBoard: readonly Exchange[] = [
  { says: 'Is the level right? I read **{level}**, the letter says one below.', answers: ['I counted from the sacrum: {level} it is.', 'There is a transitional vertebra. Please count with me on the sagittal.'] },
  { says: 'Any reason not to have {procedure} on the next list?', answers: ['Blood thinners are not settled. Otherwise no.', 'None that I see.', 'Let us wait for the surgeon.'] },
  { says: 'Has anybody seen the *new* imaging? The report came in this morning.', answers: ['Yes. No change at {level}.', 'Looking at it now.', 'The series is not complete, I have asked for the rest.'] },
  { says: 'Who can tell me what physiotherapy did, and when?', answers: ['Eight sessions until spring, then a gap. The therapist says that loading was never reached.', 'I rang them: the programme was finished.'] },
  { says: 'The patient goes on holiday for three weeks from Friday. Decision before that, if we can.', answers: ['I give mine today.', 'Possible.'] },
  { says: 'Guidance is split here:\n\n- one body says not at all\n- two say once, with rehabilitation\n\nI would put both into the letter.', answers: ['Agreed.', 'Yes, and say which one we follow and why.'] },
  { says: 'eGFR was low in summer. Contrast is a point for the list, not for the decision.', answers: ['Repeat is in: stable.'] },
  { says: 'I have spoken to the patient. Expectations are lower than the referral sounds.', answers: ['Good to know.', 'That makes it easier.'] },
  { says: 'Pacemaker: which manufacturer, and who checks it afterwards?', answers: ['Cardiology will check within 24 hours. Bipolar only, please.'] },
  { says: 'Could this be the hip? Groin pain, and internal rotation hurts.', answers: ['Hip was normal in the clinic.', 'Fair point. I have asked for a film.'] },
]; // prettier-ignore

/** Begun by the board, seen by the referrer too. */
export const withTheReferrer: readonly Exchange[] = [
  { says: 'When were the blood thinners last taken, and who prescribes them?', answers: ['{drugOr} was taken this morning; cardiology prescribes.', 'I will ask the patient and write again tomorrow.'] },
  { says: 'We have the referral. Is the patient able to come at short notice?', answers: ['Yes, any morning.', 'Only with transport; two days would be kind.'] },
  { says: 'Please upload the earlier study as well, the report alone does not show the side.', answers: ['Done.', 'The disc is in the post; upload to follow.'] },
  { says: 'What matters most to the patient? The letter does not say.', answers: ['{goal}'] },
]; // prettier-ignore

/** Begun by the referrer. */
export const fromTheReferrer: readonly Exchange[] = [
  { says: 'Pain is worse since the weekend, still no weakness. Does this change anything?', answers: ['Thank you. We look at it today.', 'No change for now; please send to the emergency department if bladder or legs change.'] },
  { says: 'Is there a date yet? The patient asks every week.', answers: ['Opinions are being given; about ten days.', 'You will have the letter by Friday.'] },
  { says: 'New blood results are in the referral now.', answers: ['Seen, thank you.'] },
]; // prettier-ignore

export const afterwards = [
  'Decided today; the letter follows. Please book rehabilitation now.',
  'Decided. Views differed, and the letter says so.',
  'Decided today. The patient will be rung tomorrow.',
];
export const thanks = [
  'Thank you, I will tell the patient this week.',
  'Thank you. I had hoped for more, but the reasons are clear.',
  'Received.',
];
export const corrections: readonly string[] = [
  ' (corrected: I had the wrong side in mind)',
  ' PS: I have rung the ward.',
  ' Edited for clarity.',
];
