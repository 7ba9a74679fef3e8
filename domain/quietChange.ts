import {
  DEFAULT_QUIET_PERIODS,
  type DefaultQuietPeriod,
  type OwnQuietPeriod,
  type QuietPeriods,
} from './quietPeriods.ts';

/** One thing that somebody does to when an engagement is left in peace, apart from what others do to the rest of it. */
export type QuietChange =
  | { readonly kind: 'usual'; readonly period: DefaultQuietPeriod; readonly off: boolean }
  | { readonly kind: 'add'; readonly own: OwnQuietPeriod }
  | { readonly kind: 'remove'; readonly own: OwnQuietPeriod };

const samePeriod = (a: OwnQuietPeriod, b: OwnQuietPeriod): boolean =>
  a.from === b.from && a.to === b.to && a.name === b.name;

/** The periods with the change done; as they are where it is done already. */
export function changeQuiet({ off, own }: QuietPeriods, change: QuietChange): QuietPeriods {
  switch (change.kind) {
    case 'usual':
      return {
        off: DEFAULT_QUIET_PERIODS.filter((one) => (one === change.period ? change.off : off.includes(one))),
        own,
      };
    case 'add':
      return own.some((one) => samePeriod(one, change.own)) ? { off, own } : { off, own: [...own, change.own] };
    case 'remove':
      return { off, own: own.filter((one) => !samePeriod(one, change.own)) };
  }
}

/** What takes the change back. */
export function undoQuiet(change: QuietChange): QuietChange {
  if (change.kind === 'usual') return { ...change, off: !change.off };
  return { kind: change.kind === 'add' ? 'remove' : 'add', own: change.own };
}
