/** Whoever asked again shows what failed with the query itself: its promise, which also fails where a newer question took its place, has nothing to add. */
export const quietly = (answer: Promise<unknown>): void => void answer.catch(() => undefined);
