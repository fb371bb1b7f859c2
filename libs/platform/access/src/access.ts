import 'reflect-metadata';
import type { Declaration } from './declaration.js';

const key = 'consilium:access';

/**
 * Opens one door: `@Access(Access.people())` on a resolver method, a REST handler or a socket message. Only methods can be declared, never
 * classes, so that a method added later starts closed. Written on `reflect-metadata` alone: rule tests import this without paying for Nest.
 */
export function Access(declaration: Declaration): MethodDecorator {
  return (_target, _name, descriptor) => {
    Reflect.defineMetadata(key, declaration, descriptor.value as object);
  };
}

/** Nobody has to be signed in: sign-in itself, health. */
Access.anyone = (): Declaration => ({ who: 'anyone' });
/** Signed-in people, by cookie or by their own bearer token. */
Access.people = (): Declaration => ({ who: 'people' });
/** Hospital systems whose token carries the scope. */
Access.services = (scope: string): Declaration => ({ who: 'services', scope });
/** Both; a person needs no scope, because a person's rights are read from boards and organisations. */
Access.peopleOrServices = (scope: string): Declaration => ({ who: 'peopleOrServices', scope });

export const declarationOf = (method: object): Declaration | undefined => Reflect.getMetadata(key, method) as Declaration | undefined;
