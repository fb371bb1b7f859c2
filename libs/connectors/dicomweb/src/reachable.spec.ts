import { describe, expect, it } from '@jest/globals';
import { isPrivate, lookupFor, requireReachable, Unreachable } from './reachable.js';

describe('where an archive may be', () => {
  it.each(['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '::1', '::', 'fc00::1', 'fe80::1', '::ffff:10.0.0.1', '64:ff9b::a00:1'])('%s is private', (address) => expect(isPrivate(address)).toBe(true)); // prettier-ignore
  it.each(['8.8.8.8', '172.32.0.1', '192.0.2.1', '2606:4700::1', '100.128.0.1'])('%s is not', (address) =>
    expect(isPrivate(address)).toBe(false),
  );

  const found = [{ address: '10.0.0.7', family: 4 }, { address: '203.0.113.9', family: 4 }]; // prettier-ignore
  const look = (named: string[], host: string, all: boolean, list = found) =>
    new Promise((resolve, reject) =>
      lookupFor(new Set(named), (_h, _o, done) => done(null, list))(host, { all }, (error, address) =>
        error ? reject(error) : resolve(address),
      ),
    );

  it('is asked when connecting: a name that means a private address means nothing', async () => {
    expect(await look([], 'archive.example.org', true)).toEqual([found[1]]);
    expect(await look([], 'archive.example.org', false)).toBe('203.0.113.9');
    await expect(look([], 'archive.example.org', true, [found[0]!])).rejects.toBeInstanceOf(Unreachable);
    expect(await look(['archive'], 'ARCHIVE', false, [found[0]!])).toBe('10.0.0.7');
  });

  it('an address in the place of a name is looked at too', () => {
    for (const host of ['127.0.0.1', '[::1]', '10.0.0.1']) expect(() => requireReachable(host, new Set())).toThrow(Unreachable);
    expect(() => requireReachable('127.0.0.1', new Set(['127.0.0.1']))).not.toThrow();
    expect(() => requireReachable('archive', new Set())).not.toThrow();
  });
});
