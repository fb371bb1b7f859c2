/**
 * The body of a field that takes arguments. Nest wants a method to hang them on; the value comes from the context's read map, which
 * replaces this when the schema is put together. That it throws is the proof that every such field is mapped.
 */
export function readThroughMap(): never {
  throw new Error('this field has no read map');
}
