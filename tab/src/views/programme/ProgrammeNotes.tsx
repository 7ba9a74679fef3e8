import { sayMomentInYear } from '../../../../domain/texts/deletionWords.ts';
import { Bar } from '../../ui/Bar.tsx';
import { useTexts } from '../../ui/Texts.tsx';
import { useProgrammes } from './useLeads.ts';

/** That one was made a programme lead or is none any more, on the page one looks at first: the bot may not reach one. */
export default function ProgrammeNotes() {
  const { t } = useTexts();
  const { data } = useProgrammes();
  return (data?.news ?? []).map(({ programmeId, programmeName, kind, by, at }) => (
    <Bar key={programmeId} intent="info">
      {t(`leads.news.${kind}`, {
        programme: programmeName,
        by: by ?? t('tab.plan.formerPerson'),
        when: sayMomentInYear(t, at),
      })}
    </Bar>
  ));
}
