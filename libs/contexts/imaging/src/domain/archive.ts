import type { Readable } from 'node:stream';
import { defineRefusals } from '#kernel';

/** What is asked of an archive: always of one study, and never a search. */
export type ArchiveQuestion =
  | { readonly of: 'series'; readonly study: string }
  | { readonly of: 'metadata'; readonly study: string; readonly series: string }
  | { readonly of: 'instance'; readonly study: string; readonly series: string; readonly instance: string }
  | {
      readonly of: 'frame' | 'picture';
      readonly study: string;
      readonly series: string;
      readonly instance: string;
      readonly frame: number;
    };

export interface ArchiveAnswer {
  readonly contentType: string;
  /** Bytes, where the archive says it beforehand. */
  readonly length: number | null;
  readonly content: Readable;
}

/** Where images are kept. A site connects one; without it cases have their reports and no images. */
export abstract class Archive {
  /** Null: the archive has no such thing. Refuses with ARCHIVE_AWAY when it does not answer; ends the question when `signal` says so. */
  abstract ask(question: ArchiveQuestion, signal: AbortSignal): Promise<ArchiveAnswer | null>;
}

export const archiveRefusals = defineRefusals({
  ARCHIVE_AWAY: {
    category: 'INTERNAL',
    message: 'The image archive does not answer, or not in time. The case is unchanged; try again in a moment.',
  },
  ARCHIVE_NOT_CONNECTED: { category: 'REFUSED', message: 'No image archive is connected here, so this study has its report alone.' },
  STUDY_NOT_IN_ARCHIVE: { category: 'REFUSED', message: 'This study was named in the referral without images in the archive.' },
  ARCHIVE_BUSY: { category: 'RATE_LIMITED', message: 'Too many images are on their way to you at once; ask again when some have come.' },
});
