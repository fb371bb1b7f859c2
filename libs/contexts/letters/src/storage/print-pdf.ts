import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { TypstCompiler } from '@myriaddreamin/typst.ts';
import { dayInWords, textsOf, type Block, type LetterDocument } from '../domain/letter-document.js';
import { letterTemplate } from './letter-template.js';
import { printable, printedFonts } from './printable.js';

const { resolve } = createRequire(import.meta.url);

/** What stands on the paper besides the document. */
export interface Printing {
  /** In the header of each page, such as that it is a draft. */
  readonly mark: string | null;
  /** Lines below the text: who signed, and when. */
  readonly signature: readonly string[] | null;
}

// CompileFormatEnum.pdf: the enumeration is ambient, so that it is not there when the program runs.
const pdf = 1;

let starting: Promise<TypstCompiler> | undefined;
/** The compiler with its fonts: a third of a second and 60 MB, so it starts with the first print and stays. */
function compiler(): Promise<TypstCompiler> {
  starting ??= start().catch((error: unknown) => {
    starting = undefined;
    throw error;
  });
  return starting;
}

async function start(): Promise<TypstCompiler> {
  const { createTypstCompiler, loadFonts } = await import('@myriaddreamin/typst.ts');
  const made = createTypstCompiler();
  const wasm = resolve('@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm');
  await made.init({
    // In an object: given the bytes alone the bindings write a line of their own to the log.
    getModule: () => ({ module_or_path: readFileSync(wasm) }) as never,
    beforeBuild: [loadFonts([...printedFonts()], { assets: false })],
  });
  made.addSource('/main.typ', letterTemplate);
  return made;
}

let last: Promise<unknown> = Promise.resolve();

/** The document as a tagged PDF. The same document with the same printing gives the same bytes, in every process and at any time. */
export function printPdf(document: LetterDocument, printing: Printing): Promise<Buffer> {
  // One at a time: the compiler's files are its state.
  const printed = last.then(() => print(document, printing));
  last = printed.catch(() => undefined);
  return printed;
}

async function print(document: LetterDocument, printing: Printing): Promise<Buffer> {
  const typst = await compiler();
  typst.mapShadow('/letter.json', new TextEncoder().encode(JSON.stringify(inputOf(document, printing))));
  const { result, diagnostics } = await typst.compile({ mainFilePath: '/main.typ', format: pdf as never, diagnostics: 'none' });
  // Never the diagnostics themselves: they quote what was being printed.
  if (!result) throw new Error(`the letter could not be printed (${(diagnostics as unknown[] | undefined)?.length ?? 0} diagnostics)`);
  return Buffer.from(result as Uint8Array);
}

function inputOf(document: LetterDocument, { mark, signature }: Printing): Record<string, unknown> {
  const missing = new Set<string>();
  const text = (value: string) => printable(value, missing);
  const texts = (values: readonly string[]) => values.map(text);
  const [year, month, day] = document.date.split('-').map(Number);
  const printed = {
    language: document.language,
    year,
    month,
    day,
    title: text(document.title),
    from: text(document.from),
    to: texts(document.to),
    about: document.about.map(texts),
    blocks: document.blocks.map((block) => blockOf(block, text)),
    copies: texts(document.copiesTo),
    signature: signature && texts(signature),
    mark: mark && text(mark),
    footer: text(document.title),
    'day-in-words': dayInWords(document.date),
    'copies-heading': 'Copies to',
  };
  return { ...printed, unprintable: missing.size === 0 ? [] : [noteOf([...missing])] };
}

const blockOf = (block: Block, text: (value: string) => string): Record<string, unknown> =>
  block.kind === 'LIST'
    ? { kind: block.kind, numbered: block.numbered ?? false, items: block.items.map(text) }
    : block.kind === 'TABLE'
      ? { kind: block.kind, columns: block.columns.map(text), rows: block.rows.map((row) => row.map(text)) }
      : { kind: block.kind, text: text(block.text) };

const noteOf = (names: readonly string[]): string =>
  `Some characters cannot be printed here and stand in brackets by their number: ${names.slice(0, 20).join(', ')}${names.length > 20 ? ', …' : ''}. The electronic record holds the text as it was written.`;

/** Which characters of the document no font has, such as U+1F600: for a preview, before it is signed. */
export function unprintableIn(document: LetterDocument): string[] {
  const missing = new Set<string>();
  for (const text of textsOf(document)) printable(text, missing);
  return [...missing];
}
