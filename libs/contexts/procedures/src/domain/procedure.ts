/** What other contexts need to know of a procedure; the rest of the catalogue is read, not decided with. */
export interface Procedure {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** False where the catalogue lists it only so that a board can say it is not offered. */
  readonly offered: boolean;
}
