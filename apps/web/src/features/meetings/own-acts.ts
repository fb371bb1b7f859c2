/** What one has just done oneself is said by what one did it with; the fact that comes of it says nothing new. */
const silence = 2_000;
let since = -silence;

export const actedNow = (): void => void (since = performance.now());
export const isOwnAct = (): boolean => performance.now() - since < silence;
