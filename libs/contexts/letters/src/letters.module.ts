import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CancelLetter } from './commands/cancel-letter.js';
import { CorrectLetter } from './commands/correct-letter.js';
import { DraftLetters } from './commands/draft-letters.js';
import { EditMinutes } from './commands/edit-minutes.js';
import { PrepareMinutes } from './commands/prepare-minutes.js';
import { SignMinutes } from './commands/sign-minutes.js';
import { EditLetter } from './commands/edit-letter.js';
import { RecordPatientTold } from './commands/record-patient-told.js';
import { ReleaseLetters } from './commands/release-letters.js';
import { SignLetters } from './commands/sign-letters.js';
import { lettersRows } from './storage/rows.js';

const commands = [
  DraftLetters,
  EditLetter,
  SignLetters,
  CorrectLetter,
  CancelLetter,
  ReleaseLetters,
  RecordPatientTold,
  PrepareMinutes,
  EditMinutes,
  SignMinutes,
];

/** The unit of work is given by the app: it alone knows the database and the clock. */
@Module({ imports: [TypeOrmModule.forFeature(lettersRows)], providers: commands, exports: commands })
export class LettersModule {}
