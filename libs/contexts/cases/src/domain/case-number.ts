/** [CASE-6] Board, year and a running number, short enough to be read aloud: `SPN-2026-0142`. */
export const caseNumber = (boardCode: string, year: number, running: number): string =>
  `${boardCode}-${year}-${String(running).padStart(4, '0')}`;
