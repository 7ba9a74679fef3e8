import { cutAddress } from '../../domain/audit.ts';

describe('an address in the audit log', () => {
  it.each([
    ['192.0.2.57', '192.0.2.0/24'],
    ['::ffff:192.0.2.57', '192.0.2.0/24'],
    ['2001:db8:17:42::9', '2001:db8:17::/48'],
    ['2001:DB8::9', '2001:db8:0::/48'],
    ['::1', '0:0:0::/48'],
    ['fjord', null],
    ['', null],
    [undefined, null],
  ])('%s is kept as %s', (address, kept) => {
    expect(cutAddress(address)).toBe(kept);
  });
});
