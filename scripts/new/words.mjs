/** What was asked for cannot be made; the message is one line for whoever asked. */
export class Impossible extends Error {}

// ARCHITECTURE.md, "Names, sizes, comments": words that say nothing about the clinic.
const sayNothing = /^(service|manager|helper|util|utils|common|base|core|shared|handler|impl|dto|misc|lib)s?$/;

export function checkedName(name, what) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    throw new Impossible(`${name} is no name of a ${what}: small letters and digits, words divided by one hyphen, such as care-plans.`);
  const idle = name.split('-').find((word) => sayNothing.test(word));
  if (idle) throw new Impossible(`"${idle}" says nothing: name the ${what} after what the clinic calls it (GLOSSARY.md).`);
  return name;
}

export const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
export const pascal = (name) => camel(name).replace(/^./, (letter) => letter.toUpperCase());
export const words = (name) => name.replaceAll('-', ' ');
export const sentence = (name) => words(name).replace(/^./, (letter) => letter.toUpperCase());
export const upper = (name) => name.replaceAll('-', '_').toUpperCase();
/** A key of an object literal. */
export const key = (name) => (name.includes('-') ? `'${name}'` : name);

/** The context's folder, or what is wrong with its name. */
export function contextFolder(house, name) {
  if (!Object.hasOwn(house.architecture.contexts, name))
    throw new Impossible(`There is no context ${name}: there are ${Object.keys(house.architecture.contexts).join(', ')}.`);
  return house.architecture.libraries[name];
}

const pathIn = (line) => /'(\.[^']*)'/.exec(line)?.[1] ?? line;

/** Puts a line among others of its kind, where its path wants it. */
export function amongLines(text, isOne, line) {
  const lines = text.split('\n');
  const places = lines.flatMap((each, index) => (isOne(each) ? [index] : []));
  if (places.length === 0) return null;
  const before = places.find((index) => pathIn(lines[index]) > pathIn(line));
  lines.splice(before ?? places.at(-1) + 1, 0, line);
  return lines.join('\n');
}

/** Puts an import of one of our libraries among the others, by the library's name. */
export function withImport(text, line) {
  const from = (each) => /^import .* from '(#[^']+)';$/.exec(each)?.[1];
  const lines = text.split('\n');
  const places = lines.flatMap((each, index) => (from(each) ? [index] : []));
  const before = places.find((index) => from(lines[index]) > from(line));
  lines.splice(before ?? (places.at(-1) ?? -1) + 1, 0, line);
  return lines.join('\n');
}

/** Adds an entry before what closes the list that `opening` opens, and a comma before it where one is missing. */
export function inList(text, opening, closing, entry) {
  const start = text.search(opening);
  if (start === -1) return null;
  const end = text.indexOf(closing, start);
  if (end === -1) return null;
  const before = text.slice(0, end);
  return `${before}${/[,{[(]\s*$/.test(before) || entry.startsWith(',') ? '' : ','}${entry}${text.slice(end)}`;
}
