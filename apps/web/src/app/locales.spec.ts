import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const web = 'apps/web/src';
type Tree = { readonly [key: string]: string | Tree };

/** `proposal.title` → its text, of one file. */
function flat(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );
}
const read = (language: string): Map<string, Map<string, string>> =>
  new Map(
    globSync(`${web}/app/locales/${language}/*.json`)
      .sort()
      .map((path) => [basename(path, '.json'), new Map(flat(JSON.parse(readFileSync(path, 'utf8')) as Tree))]),
  );
const en = read('en');
const de = read('de');

const plural = /_(zero|one|two|few|many|other)$/;
/** Every key as code names it, with what it asks for: `days` → count. */
function keys(words: Map<string, string>): string[] {
  const placeholders = (text: string) =>
    [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map(([, name]) => name!).filter((name, at, all) => all.indexOf(name) === at);
  const asked = new Map<string, Set<string>>();
  for (const [key, text] of words) {
    const name = key.replace(plural, '');
    asked.set(name, new Set([...(asked.get(name) ?? []), ...placeholders(text)]));
  }
  return [...asked].map(([name, of]) => `${name}(${[...of].sort().join(', ')})`).sort();
}
const formsOf = (words: Map<string, string>) => {
  const forms = new Map<string, string[]>();
  for (const key of words.keys()) {
    const form = plural.exec(key)?.[1];
    if (form) forms.set(key.replace(plural, ''), [...(forms.get(key.replace(plural, '')) ?? []), form]);
  }
  return forms;
};

/** `triage.${one[two]}` → `triage.\0`, whatever stands in the braces. */
function withoutHoles(template: string): string {
  let depth = 0;
  return template.replace(/\$\{|[{}]|[^${}]+|\$/g, (part) => {
    if (part === '${' || (part === '{' && depth > 0)) return depth++ === 0 ? '\0' : '';
    if (part === '}' && depth > 0) return (depth--, '');
    return depth > 0 ? '' : part;
  });
}

/** What code says between quotes; a part that is only known when it runs becomes a wildcard. */
const said = (() => {
  const exact = new Set<string>();
  const patterns: RegExp[] = [];
  for (const path of globSync(`${web}/**/*.{ts,tsx}`).filter((one) => !/\.spec\.ts$|\/generated\//.test(one))) {
    const source = readFileSync(path, 'utf8');
    for (const [, text] of source.matchAll(/'([\w.:-]+)'/g)) exact.add(text!);
    for (const [, text] of source.matchAll(/`([^`\n]*)`/g)) {
      const fixed = withoutHoles(text!);
      if (!fixed.includes('\0')) exact.add(fixed);
      else if (/^[\w.:\0-]+$/.test(fixed) && /\w[.:]|[.:]\w|\w\0/.test(fixed))
        patterns.push(new RegExp(`^${fixed.replaceAll('.', '\\.').replaceAll('\0', '[\\w.-]+')}$`));
    }
  }
  return { exact, patterns };
})();
const isSaid = (key: string) => said.exact.has(key) || said.patterns.some((pattern) => pattern.test(key));

describe('the words in both languages', () => {
  it('finds files to compare', () => {
    expect([...en.keys()]).toEqual(expect.arrayContaining(['app', 'cases', 'home', 'words']));
    expect(en.get('words')!.size).toBeGreaterThan(100);
  });

  // What a refusal says in English the API says itself.
  it('every file is there in both', () => {
    expect([...de.keys()].filter((name) => name !== 'codes')).toEqual([...en.keys()]);
  });

  it.each([...en.keys()])('%s: every key of either is in the other, with the same placeholders', (name) => {
    expect(keys(de.get(name)!)).toEqual(keys(en.get(name)!));
  });

  it.each([...en.keys()])('%s: every plural has the forms that its language needs, and nothing is empty', (name) => {
    for (const [language, words] of [
      ['en', en.get(name)!],
      ['de', de.get(name)!],
    ] as const) {
      const needed = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort();
      for (const [key, forms] of formsOf(words)) expect([language, key, ...forms.sort()]).toEqual([language, key, ...needed]);
      for (const [key, text] of words) expect([language, key, text.trim() === '']).toEqual([language, key, false]);
    }
  });

  it('German is German: no sentence is left as it was', () => {
    const sentence = (text: string) => (text.replace(/\{\{.*?\}\}/g, '').match(/\p{L}{2,}/gu) ?? []).length > 3;
    const same = [...en].flatMap(([name, words]) =>
      [...words].filter(([key, text]) => de.get(name)!.get(key) === text && sentence(text)).map(([key]) => `${name}:${key}`),
    );
    expect(same).toEqual([]);
  });

  it('no key is said that no file has', () => {
    const known = new Set(
      [...en].flatMap(([name, words]) =>
        [...words.keys()].flatMap((key) => [key, key.replace(plural, '')]).flatMap((key) => [key, `${name}:${key}`]),
      ),
    );
    const missing = globSync(`${web}/**/*.{ts,tsx}`).flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key]) => key!).filter((key) => !known.has(key)),
    );
    expect(missing).toEqual([]);
  });

  it('no key is left that nobody says', () => {
    const unsaid = [...en].flatMap(([name, words]) =>
      [...words.keys()]
        .map((key) => key.replace(plural, ''))
        // Rules are said by their ids, which the API knows.
        .filter((key) => name !== 'rules' && !isSaid(key) && !isSaid(`${name}:${key}`))
        .map((key) => `${name}:${key}`),
    );
    expect([...new Set(unsaid)]).toEqual([]);
  });
});

describe('the words of refusals', () => {
  // Held against the API's own list by test/api/docs/refusals.spec.ts.
  const listed = [
    ...readFileSync('docs/integrators/refusals.md', 'utf8').matchAll(/^\| `([A-Z_0-9]+)` \| ([A-Z]+-\d+)? ?\| ([^|]+) \|$/gm),
  ].map(([, code, rule, message]) => ({ code: code!, rule, message: message! }));

  it('every code of the API has German words; its English is what the API says', () => {
    expect(listed.length).toBeGreaterThan(250);
    expect(listed.map(({ code }) => code).filter((code) => !de.get('codes')!.has(code))).toEqual([]);
    expect(listed.filter(({ message }) => message.trim() === '')).toEqual([]);
  });

  it('every code that the schema knows is in that list or has words already', () => {
    const schema = /enum RefusalCode \{(.*?)\n\}/s.exec(readFileSync('libs/contracts/schema.graphql', 'utf8'))![1]!;
    const codes = [...schema.matchAll(/^ {2}([A-Z_0-9]+)$/gm)].map(([, code]) => code!);
    expect(codes.filter((code) => !de.get('codes')!.has(code))).toEqual([]);
  });

  it('every rule that a refusal cites has its sentence', () => {
    const cited = [...new Set(listed.flatMap(({ rule }) => rule ?? []))].sort();
    expect(cited.length).toBeGreaterThan(30);
    expect(cited.filter((rule) => !en.get('rules')!.has(rule))).toEqual([]);
  });
});
