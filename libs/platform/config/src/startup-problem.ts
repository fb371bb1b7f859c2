/**
 * Something outside the program keeps it from starting: a port in use, an unwritable folder, a wrong setting. The message is one line
 * for the person at the terminal; no stack is shown, because nothing in the code is wrong.
 */
export class StartupProblem extends Error {
  override readonly name = 'StartupProblem';
}
