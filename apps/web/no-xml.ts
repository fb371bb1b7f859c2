/** vtk.js brings a writer of XML files that nothing here calls; its own package does not survive being bundled. */
export function create(): never {
  throw new Error('nothing writes XML here');
}
