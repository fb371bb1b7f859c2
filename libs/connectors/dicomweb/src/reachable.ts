import { lookup as resolve, type LookupAddress, type LookupAllOptions } from 'node:dns';
import { BlockList, isIP } from 'node:net';

/** This machine, private networks, and what no server lies at. */
const ranges = [
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.168.0.0/16', '198.18.0.0/15', '224.0.0.0/4', '240.0.0.0/4',
  '::/128', '::1/128', '64:ff9b::/96', '100::/64', '2002::/16', 'fc00::/7', 'fe80::/10', 'ff00::/8',
]; // prettier-ignore
const closed = new BlockList();
for (const range of ranges) {
  const [address = '', bits] = range.split('/');
  closed.addSubnet(address, Number(bits), isIP(address) === 4 ? 'ipv4' : 'ipv6');
}

export const isPrivate = (address: string): boolean => closed.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6');

export class Unreachable extends Error {
  readonly code = 'ADDRESS_REFUSED';
}

type Answered = (error: Error | null, address: string | LookupAddress[], family?: number) => void;
type Resolve = (host: string, options: LookupAllOptions, answered: (error: Error | null, found: LookupAddress[]) => void) => void;

/**
 * A host's addresses at the moment of connecting, so that a name cannot mean a public address when it is checked and a private one when it is
 * used. Private ones are for hosts alone that the configuration names.
 */
export function lookupFor(named: ReadonlySet<string>, ask: Resolve = resolve) {
  return (host: string, options: { readonly all?: boolean; readonly family?: unknown }, answered: Answered): void =>
    ask(host, { all: true }, (error, found) => {
      if (error) return answered(error, []);
      const open = named.has(host.toLowerCase()) ? found : found.filter(({ address }) => !isPrivate(address));
      const [first] = open;
      if (!first) return answered(new Unreachable(), []);
      if (options.all) answered(null, open);
      else answered(null, first.address, first.family);
    });
}

/** An address in the place of a name is not looked up by anybody. */
export function requireReachable(hostname: string, named: ReadonlySet<string>): void {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (isIP(host) !== 0 && isPrivate(host) && !named.has(host)) throw new Unreachable();
}
