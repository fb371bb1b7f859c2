import { BlockList, isIP } from 'node:net';

/** As proxy-addr, which Fastify uses, knows them. */
const named: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.1/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

const family = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 4 ? 'ipv4' : 'ipv6');
/** An IPv4 address as a socket that listens for both shows it. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

/**
 * Where a WebSocket comes from, for the audit; Fastify does the same for requests. Read from the right: each trusted proxy vouches for the
 * address before it, and what a client itself wrote further left is nobody's word.
 */
export function clientAddressBehind(trusted: readonly string[] | false): (remote: string, forwardedFor: string | undefined) => string {
  if (!trusted) return plain;
  const list = new BlockList();
  for (const entry of trusted.flatMap((name) => named[name] ?? [name])) {
    const [address = '', bits] = entry.split('/');
    if (bits === undefined) list.addAddress(address, family(address));
    else list.addSubnet(address, Number(bits), family(address));
  }
  const believed = (address: string): boolean => isIP(address) !== 0 && list.check(address, family(address));
  return (remote, forwardedFor) => {
    const before = (forwardedFor ?? '').split(',').map((part) => plain(part.trim()));
    let address = plain(remote);
    while (believed(address) && isIP(before.at(-1) ?? '') !== 0) address = before.pop()!;
    return address;
  };
}
