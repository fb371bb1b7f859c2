import { describe, expect, it } from '@jest/globals';
import { clientAddressBehind } from './client-address.js';

describe('the address of a client', () => {
  it('is the connection’s own where no proxy is trusted, whatever it says', () => {
    const address = clientAddressBehind(false);
    expect(address('::ffff:198.51.100.7', '203.0.113.9')).toBe('198.51.100.7');
    expect(clientAddressBehind(['10.0.0.0/8'])('198.51.100.7', '203.0.113.9')).toBe('198.51.100.7');
  });

  it.each([
    [['loopback'], '127.0.0.1', '203.0.113.9', '203.0.113.9'],
    [['loopback'], '::1', '203.0.113.9', '203.0.113.9'],
    [['uniquelocal'], '::ffff:172.18.0.5', '203.0.113.9', '203.0.113.9'],
    // What the client wrote itself stands left of what the proxy saw.
    [['uniquelocal'], '172.18.0.5', '1.2.3.4, 203.0.113.9', '203.0.113.9'],
    [['uniquelocal', '198.51.100.0/24'], '172.18.0.5', '203.0.113.9, 198.51.100.20', '203.0.113.9'],
    [['2001:db8::/32'], '2001:db8::1', '2001:4860::8', '2001:4860::8'],
    [['10.1.1.1'], '10.1.1.2', '203.0.113.9', '10.1.1.2'],
    [['loopback'], '127.0.0.1', undefined, '127.0.0.1'],
    [['loopback'], '127.0.0.1', 'unknown', '127.0.0.1'],
    [['loopback'], '127.0.0.1', '', '127.0.0.1'],
  ])('with %j trusted, from %s that says %j, is %s', (trusted, remote, forwarded, wanted) => {
    expect(clientAddressBehind(trusted)(remote, forwarded)).toBe(wanted);
  });
});
