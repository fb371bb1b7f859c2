import { useId, type ReactNode, type Ref } from 'react';
import classes from './section.module.css';

interface Props {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly level?: 2 | 3;
  /** Where the heading takes the focus after an act. */
  readonly heading?: Ref<HTMLHeadingElement>;
  readonly children: ReactNode;
}

/** A titled part of a page, set off by a line and not by a card. */
export function Section({ title, aside, level = 2, heading, children }: Props) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={classes['section']} aria-labelledby={id}>
      <div className={classes['head']}>
        <Heading id={id} className={classes['title']} {...(heading && { ref: heading, tabIndex: -1 })}>
          {title}
        </Heading>
        {aside !== undefined && <div className={classes['aside']}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
