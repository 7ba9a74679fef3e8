import { createResendKeys } from '../../tab/src/api/resendKeys.ts';

describe('the key of an act', () => {
  const made = () => {
    let count = 0;
    let now = 0;
    const keys = createResendKeys(
      () => now,
      () => {
        count += 1;
        return `00000000-0000-4000-8000-00000000000${count}`;
      },
    );
    const pass = (ms: number) => {
      now += ms;
    };
    return { ...keys, pass };
  };

  it('stays the same until the service has answered', () => {
    const keys = made();
    const first = keys.keyOf('open');
    expect(keys.keyOf('open')).toBe(first);
    keys.answered('open');
    expect(keys.keyOf('open')).not.toBe(first);
  });

  it('is another for another act', () => {
    const keys = made();
    expect(keys.keyOf('open')).not.toBe(keys.keyOf('close'));
  });

  it('is another after ten minutes: by then it is another wish', () => {
    const keys = made();
    const first = keys.keyOf('open');
    keys.pass(10 * 60_000);
    expect(keys.keyOf('open')).not.toBe(first);
  });
});
