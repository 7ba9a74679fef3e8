import { fold } from '../../domain/planSheet/fold.ts';
import { withoutEnd, withoutEnds } from '../../domain/withoutEnds.ts';

describe('a text without signs at its ends', () => {
  it('keeps those in the middle', () => {
    expect(withoutEnds('//a//b//', '/')).toBe('a//b');
    expect(withoutEnd('//a//b//', '/')).toBe('//a//b');
    expect(withoutEnds('///', '/')).toBe('');
    expect(withoutEnds('', '/')).toBe('');
  });

  it('is found at once in a text that is nothing but such signs before its last', () => {
    const signs = '/'.repeat(2_000_000);
    expect(withoutEnd(`${signs}x`, '/')).toBe(`${signs}x`);
  });
});

describe('a heading as it is compared', () => {
  it.each([
    ['  Kva  og\u00a0NÅR : ', 'kva og når'],
    ['Frist*?', 'frist'],
    ['An\u00adsvar', 'ansvar'],
    [': . *', ''],
  ])('%j is %j', (written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  it('is made at once of two million colons', () => {
    expect(fold(`${':'.repeat(2_000_000)}x`)).toHaveLength(2_000_001);
  });
});
