import { RequestMethod, type INestApplicationContext } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { declarationOf, type Declaration } from '#access';

/** One way in: a GraphQL root field, a REST handler, a socket message. */
export interface Door {
  /** `Query.viewer`, `GET /auth/sign-in`, `message watch`. */
  readonly name: string;
  /** Class and method, to find it by. */
  readonly where: string;
  /** Undefined means closed: nobody declared who may pass. */
  readonly declaration: Declaration | undefined;
}

// The names under which Nest keeps what its own decorators said; `graphql.constants` and `websockets` export them, but not publicly.
const resolverType = 'graphql:resolver_type';
const resolverName = 'graphql:resolver_name';
const socketMessage = 'message';

const roots = new Set(['Query', 'Mutation', 'Subscription']);

/** Every door of an application, declared or not. Works before `init()`, so that a test need not listen. */
export function listDoors(app: Pick<INestApplicationContext, 'get'>): Door[] {
  const scanner = new MetadataScanner();
  const doors: Door[] = [];
  const seen = new Set<object>();
  for (const module of app.get(ModulesContainer, { strict: false }).values())
    for (const { metatype } of [...module.controllers.values(), ...module.providers.values()]) {
      const type: unknown = metatype;
      if (typeof type !== 'function' || !type.prototype || seen.has(type)) continue;
      seen.add(type);
      const prototype = type.prototype as Record<string, object>;
      for (const method of scanner.getAllMethodNames(prototype)) {
        const name = nameOf(type, prototype[method]!, method);
        if (name) doors.push({ name, where: `${type.name}.${method}`, declaration: declarationOf(prototype[method]!) });
      }
    }
  return doors.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function nameOf(type: object, handler: object, method: string): string | null {
  const root = Reflect.getMetadata(resolverType, handler) as string | undefined;
  if (root !== undefined && roots.has(root))
    return `${root}.${(Reflect.getMetadata(resolverName, handler) as string | undefined) ?? method}`;
  const path = Reflect.getMetadata(PATH_METADATA, handler) as string | undefined;
  if (path !== undefined) {
    const verb = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
    const prefix = (Reflect.getMetadata(PATH_METADATA, type) as string | undefined) ?? '/';
    return `${verb} /${[prefix, path]
      .flatMap((part) => part.split('/'))
      .filter(Boolean)
      .join('/')}`;
  }
  const message = Reflect.getMetadata(socketMessage, handler) as unknown;
  return typeof message === 'string' ? `message ${message}` : null;
}
