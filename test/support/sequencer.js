import Sequencer from '@jest/test-sequencer';

const order = ['rules', 'live', 'browser', 'api', 'architecture', 'database'];
// Starts seven processes of its own and counts what they achieve: beside it only what needs nothing.
const rankOf = ({ path, context }) => (path.endsWith('/chaos.spec.ts') ? -1 : order.indexOf(context.config.displayName.name));

/**
 * On a fresh clone Jest begins with the largest files, and the longest tests are in small ones: they began last, and one processor waited for
 * them. Here slow projects come before what is done in seconds; within one, Jest's own order.
 */
export default class LongTestsEarly extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rankOf(one) - rankOf(other));
  }
}
