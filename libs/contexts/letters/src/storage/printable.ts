import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { resolve } = createRequire(import.meta.url);

// One font for each script, from packages that hold it as files; the names are those that the template asks for.
const fontFiles = () => [
  ...of(resolve('@expo-google-fonts/noto-sans/package.json'), 'NotoSans'),
  ...of(resolve('@expo-google-fonts/noto-sans-arabic/package.json'), 'NotoSansArabic'),
  ...of(resolve('@expo-google-fonts/noto-sans-devanagari/package.json'), 'NotoSansDevanagari'),
  ...of(resolve('@expo-google-fonts/noto-sans-thai/package.json'), 'NotoSansThai'),
];
const of = (manifest: string, name: string): string[] =>
  ['400Regular', '700Bold'].map((weight) => join(dirname(manifest), weight, `${name}_${weight}.ttf`));

let fonts: readonly Uint8Array[] | undefined;
export const printedFonts = (): readonly Uint8Array[] => (fonts ??= fontFiles().map((path) => new Uint8Array(readFileSync(path))));

let ranges: readonly (readonly [number, number])[] | undefined;
const covered = (character: number): boolean =>
  (ranges ??= printedFonts().flatMap(rangesOf)).some(([first, last]) => character >= first && character <= last);

// Line breaks are the template's; joiners and direction marks shape what stands beside them and show nothing themselves.
const shown = (character: number): boolean => !/^[\n\r\t\p{Cf}\p{Zs}\u{FE00}-\u{FE0F}]$/u.test(String.fromCodePoint(character));

/**
 * The text as it can be printed. A character that no font has would come out as an empty box, and a box says nothing of what is missing:
 * its number stands there instead, and `missing` collects it for the note at the end.
 */
export function printable(text: string, missing: Set<string>): string {
  let printed = '';
  for (const character of text) {
    const code = character.codePointAt(0)!;
    // Control characters besides line breaks mean nothing on paper.
    if (code < 32 && character !== '\n' && character !== '\t') continue;
    if (!shown(code) || covered(code)) printed += character === '\t' ? ' ' : character;
    else {
      const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
      missing.add(name);
      printed += `[${name}]`;
    }
  }
  return printed;
}

/** The characters of a TrueType font, from its table `cmap` (OpenType 1.9, formats 4 and 12). */
function rangesOf(font: Uint8Array): (readonly [number, number])[] {
  const at = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = Array.from({ length: at.getUint16(4) }, (_, index) => 12 + index * 16);
  const cmap = at.getUint32(tables.find((entry) => at.getUint32(entry) === 0x636d6170)! + 8);
  const subtables = Array.from({ length: at.getUint16(cmap + 2) }, (_, index) => cmap + at.getUint32(cmap + 4 + index * 8 + 4));
  return subtables.flatMap((table) => {
    if (at.getUint16(table) === 12)
      return Array.from({ length: at.getUint32(table + 12) }, (_, index) => {
        const group = table + 16 + index * 12;
        return [at.getUint32(group), at.getUint32(group + 4)] as const;
      });
    if (at.getUint16(table) !== 4) return [];
    const segments = at.getUint16(table + 6) / 2;
    return Array.from({ length: segments }, (_, index) => {
      const end = at.getUint16(table + 14 + index * 2);
      return [at.getUint16(table + 16 + segments * 2 + index * 2), end] as const;
    }).filter(([first]) => first !== 0xffff);
  });
}
