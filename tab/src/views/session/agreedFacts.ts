import type { Agreed } from '../../../../domain/plan.ts';
import { sayShortDate } from '../../../../domain/texts/dates.ts';
import { sayResponsible } from '../../../../domain/texts/sayResponsible.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { usePlanEditor } from '../plan/editor/planEditor.ts';

/** Who sees to something and by when, in words; nothing for a note. */
export function useAgreedFacts(): (item: Agreed) => string[] {
  const { t } = useTexts();
  const { plan, today } = usePlanEditor();
  return (item) => {
    if (item.kind === 'note') return [];
    const { responsible, due, done } = item;
    const late = !done && due !== null && due < today;
    return [
      ...(responsible === null ? [] : [sayResponsible(t, responsible, plan.people)]),
      ...(due === null ? [] : [t(late ? 'sessions.status.late' : 'sessions.due', { day: sayShortDate(t, due) })]),
    ];
  };
}
