import { ASKED_ROLES } from '../../../../domain/people.ts';
import { upcoming } from '../../../../domain/series.ts';
import type { SetUpStep } from '../../../../domain/setUp/draft.ts';
import type { OpenSetUp } from '../../../../domain/setUp/view.ts';
import { dayOf } from '../../../../domain/texts/dates.ts';
import { joinWords } from '../../../../domain/texts/joinWords.ts';
import type { Translate } from '../../../../domain/texts/translate.ts';
import { OWN_NAMES } from '../../ui/Pickers.tsx';
import { capital } from '../../ui/words.ts';
import { sayDateAndYear } from '../plan/start/dayWords.ts';
import { sayWhenFirst } from '../series/words.ts';
import { sourceOf } from './planDraft.ts';

/** What was answered to a step, line by line; null where nothing was. */
export function saySummary(t: Translate, view: OpenSetUp, step: SetUpStep, now = new Date()): string[] | null {
  const { draft, programmes } = view;
  switch (step) {
    case 'municipality': {
      const { municipality } = draft;
      if (municipality === undefined) return null;
      return [
        t('setup.municipality.said', municipality as { name: string; number: string }),
        [municipality.bodyNames.join(' / '), municipality.county].filter((part) => part !== '').join(' · '),
      ];
    }
    case 'language':
      return draft.language === undefined ? null : [OWN_NAMES[draft.language]];
    case 'programme': {
      if (draft.programme === undefined) return null;
      const { choice, theme } = draft.programme;
      const name = choice.kind === 'new' ? choice.name : programmes.find(({ id }) => id === choice.id)?.name;
      return [[name ?? '', t(`theme.${theme}`)].filter((part) => part !== '').join(' · ')];
    }
    case 'roles':
      return sayRoles(t, draft);
    case 'plan':
      return sayPlan(t, view);
    case 'series': {
      if (draft.series === undefined) return null;
      const { settings } = draft.series;
      if (settings === null) return [t('setup.series.saidNone')];
      const [first] = upcoming(settings, { off: [], own: [] }, now, 1).filter(({ at }) => at !== null);
      return [sayWhenFirst(t, settings, first?.at ? dayOf(first.at.toISOString()) : null)];
    }
  }
}

function sayRoles(t: Translate, { roles }: OpenSetUp['draft']): string[] | null {
  if (roles === undefined) return null;
  return ASKED_ROLES.flatMap((role) => {
    const names = roles.filter((one) => one.role === role).map(({ name }) => name);
    if (names.length === 0) return [];
    return [t('setup.roles.said', { role: capital(t(`role.${role}`)), names: joinWords(t, names) })];
  });
}

function sayPlan(t: Translate, { draft, templates }: OpenSetUp): string[] | null {
  const { plan } = draft;
  if (plan === undefined) return null;
  const source = sourceOf(draft, templates);
  if (source === null || source.kind === 'empty') return [t('tab.start.blank')];
  const name = source.kind === 'programme' ? source.template.name : source.template.name[draft.language ?? 'nb'];
  return [t('setup.plan.saidEnd', { name, date: sayDateAndYear(t, plan.end) })];
}
