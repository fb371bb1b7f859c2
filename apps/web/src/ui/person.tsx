import { initials } from './format.js';
import classes from './person.module.css';

/** Initials in a circle; beside the name, which is what is read aloud. */
export function PersonMark({ name }: { name: string }) {
  return (
    <span className={classes['mark']} aria-hidden>
      {initials(name)}
    </span>
  );
}
