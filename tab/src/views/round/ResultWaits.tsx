import { sayTime } from '../../../../domain/texts/dates.ts';
import { EmptyNote } from '../../ui/Notes.tsx';
import { useTexts } from '../../ui/Texts.tsx';

/** In the place of the result, from the end of a round until nothing can change it. */
export function ResultWaits({ resultAt }: { resultAt: string }) {
  const { t } = useTexts();
  return (
    <EmptyNote title={t('tab.round.waiting.title', { time: sayTime(resultAt) })}>
      {t('tab.round.waiting.text')}
    </EmptyNote>
  );
}
