import { inflateSync } from 'node:zlib';

/**
 * The words of a PDF, page by page, as a screen reader or a search would find them: each glyph by what its font says it stands for. Enough
 * for what we print ourselves (plain objects, fonts with two bytes per glyph), no reader of PDFs.
 */
export function pdfText(file: Buffer): string {
  const text = file.toString('latin1');
  const objects = new Map([...text.matchAll(/(\d+) 0 obj([\s\S]*?)\nendobj/g)].map(({ 1: id, 2: body, index }) => [id!, { body: body!, at: index }]));
  const dictionaryOf = (id: string) => objects.get(id)!.body.split('\nstream')[0]!;
  const streamOf = (id: string): Buffer => {
    const { body, at } = objects.get(id)!;
    const start = file.indexOf('stream\n', at) + 7;
    const content = file.subarray(start, start + Number(/\/Length (\d+)/.exec(body)![1]));
    return body.includes('/FlateDecode') ? inflateSync(content) : content;
  };
  const pages = [...objects].filter(([, { body }]) => /\/Type \/Page\b(?!s)/.test(body));
  return pages.map(([id]) => {
    const page = dictionaryOf(id);
    const resources = /\/Resources (\d+) 0 R/.exec(page);
    const fonts = /\/Font <<([\s\S]*?)>>/.exec(resources ? dictionaryOf(resources[1]!) : page)![1]!;
    const glyphs = new Map([...fonts.matchAll(/\/(\w+) (\d+) 0 R/g)].map(({ 1: name, 2: font }) =>
      [name!, glyphsOf(streamOf(/\/ToUnicode (\d+) 0 R/.exec(dictionaryOf(font!))![1]!).toString('latin1'))]));
    return wordsOf(streamOf(/\/Contents (\d+) 0 R/.exec(page)![1]!).toString('latin1'), glyphs);
  }).join('\n');
} // prettier-ignore

const utf16 = (hexadecimal: string): string => Buffer.from(hexadecimal, 'hex').swap16().toString('utf16le');

function glyphsOf(cmap: string): Map<number, string> {
  const glyphs = new Map<number, string>();
  for (const [, section] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code, to] of section!.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi)) glyphs.set(parseInt(code!, 16), utf16(to!));
  for (const [, section] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first, last, to] of section!.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi))
      for (let code = parseInt(first!, 16); code <= parseInt(last!, 16); code++)
        glyphs.set(code, String.fromCodePoint(utf16(to!).codePointAt(0)! + code - parseInt(first!, 16)));
  return glyphs;
}

// Pairs of brackets stand in a string as they are.
const operators =
  /\/(\w+) [\d.]+ Tf|(<[0-9a-fA-F]*>|\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\))*\))|\/ActualText|\bT[dm*]\b|\bET\b/g;

function wordsOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let [words, font]: [string, ReadonlyMap<number, string>] = ['', new Map()];
  for (const [whole, name, shown] of content.matchAll(operators)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    else if (shown === undefined) words += whole === 'ET' ? '\n' : '';
    else {
      const bytes = bytesOf(shown);
      for (let at = 0; at + 1 < bytes.length; at += 2) words += font.get(bytes.readUInt16BE(at)) ?? '';
    }
  }
  return words;
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const bytesOf = (shown: string): Buffer =>
  shown.startsWith('<')
    ? Buffer.from(shown.slice(1, -1), 'hex')
    : Buffer.from(
        shown
          .slice(1, -1)
          .replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal: string | undefined, character: string) =>
            octal === undefined ? (escapes[character] ?? character) : String.fromCharCode(parseInt(octal, 8)),
          ),
        'latin1',
      );
