// Keeps a copy of the organisation's referrals current, also over restarts of this program:
//   node follow-referrals.mjs cursors.json
import { fileCursors, followReferrals } from 'consilium-client';
import { consilium } from './connect.mjs';

const following = await followReferrals(consilium, {
  cursors: fileCursors(process.argv[2] ?? 'cursors.json'),
  // Here your system stores it. No name is printed: what a program prints ends in logs.
  referral: ({ number, status, version }) => console.log(number, status, version),
  trouble: (error) => console.error(`${error.name}: ${error.message} It is tried again.`),
});
console.error('following');

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => following.stop());
await following.done;
consilium.close();
