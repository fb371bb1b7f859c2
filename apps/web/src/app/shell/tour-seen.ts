const key = 'consilium.tour';

/** Once per browser, until somebody asks for it again. */
export function isTourOpen(): boolean {
  try {
    return localStorage.getItem(key) === null;
  } catch {
    return false;
  }
}

export function tourSeen(): void {
  try {
    localStorage.setItem(key, 'seen');
  } catch {
    // A closed store: it is shown again, and can be closed again.
  }
}
