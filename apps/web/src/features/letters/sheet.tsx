import { Fragment } from 'react';
import classes from './letters.module.css';
import { blocksOf, type SheetBlock } from './sheet-blocks.js';

interface Props {
  readonly text: string;
  readonly language: string;
  readonly label: string;
  /** Signed: what is shown never changes any more. */
  readonly frozen: boolean;
  /** Its headings stand below those of the page that shows it. */
  readonly headings?: 'h2' | 'h3';
}

/** The text as it will be printed, word for word, in the language that it is written in. */
export function Sheet({ text, language, label, frozen, headings = 'h3' }: Props) {
  return (
    <article className={classes['sheet']} lang={language} aria-label={label} data-frozen={frozen || undefined}>
      {blocksOf(text).map((block, index) => (
        <Block key={index} block={block} heading={headings} />
      ))}
    </article>
  );
}

function Block({ block, heading: Heading }: { block: SheetBlock; heading: 'h2' | 'h3' }) {
  switch (block.kind) {
    case 'HEADING':
      return <Heading>{block.text}</Heading>;
    case 'BULLETS':
    case 'NUMBERS': {
      const List = block.kind === 'BULLETS' ? 'ul' : 'ol';
      return (
        <List>
          {block.items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </List>
      );
    }
    case 'TABLE':
      return (
        <table>
          <thead>
            <tr>
              {block.head.map((cell, index) => (
                <th key={index} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, at) => (
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'PARAGRAPH':
      return (
        <p>
          {block.lines.map((line, index) => (
            <Fragment key={index}>
              {index > 0 && <br />}
              {line}
            </Fragment>
          ))}
        </p>
      );
  }
}
