// Lighthouse beside a browser that listens at a port: `auditing.ts <port>` reads addresses, line by line, and answers each with one line of JSON.
// In a process of its own, which loads it once: it takes over console and timers, and takes seconds to load.
import { createInterface } from 'node:readline';
import lighthouse from 'lighthouse';

const port = Number(process.argv[2]);
for await (const address of createInterface({ input: process.stdin })) {
  const audited = await lighthouse(address, {
    port,
    output: [],
    logLevel: 'silent',
    onlyCategories: ['accessibility', 'best-practices'],
    disableStorageReset: true,
    // Nothing is slowed down, and no speed is asked for: it waits until network and page have been quiet for a second, not for five.
    throttlingMethod: 'simulate',
    formFactor: 'desktop',
    screenEmulation: { disabled: true } as never,
    disableFullPageScreenshot: true,
  });
  const { finalDisplayedUrl, categories, audits } = audited!.lhr;
  console.log(JSON.stringify({ finalDisplayedUrl, categories, audits }));
}
