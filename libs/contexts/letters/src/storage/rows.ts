import type { Type } from '@nestjs/common';

/** For whoever opens the writer: TypeORM must know every table. */
export const lettersRows: Type[] = [];
