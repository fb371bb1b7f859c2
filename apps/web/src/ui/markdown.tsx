import { Suspense } from 'react';
import { lazily } from './lazily.js';
import classes from './markdown.module.css';

// The parser is large and the text readable without it: it arrives after the page.
const Rendered = lazily(() => import('./markdown-rendered.js'));

/** Somebody's Markdown. Raw HTML was refused on the way in, and is dropped here too. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className={classes['markdown']}>
      <Suspense fallback={<p className={classes['plain']}>{text}</p>}>
        <Rendered text={text} />
      </Suspense>
    </div>
  );
}
