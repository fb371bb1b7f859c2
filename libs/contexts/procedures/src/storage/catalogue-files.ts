import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { catalogueShape, type Catalogue } from './catalogue-shape.js';

const file = (name: string): unknown => parse(readFileSync(new URL(`../catalogue/${name}.yaml`, import.meta.url), 'utf8'));

/** The catalogue as it is delivered. A value that lost its mark or a code that resolves to nothing stops the start, not a decision. */
export const readCatalogue = (): Catalogue =>
  catalogueShape.parse({ ...(file('procedures') as object), sources: file('sources'), recommendations: file('recommendations') });
