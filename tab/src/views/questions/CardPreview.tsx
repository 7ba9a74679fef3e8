import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { choicesOf } from '../../../../domain/answer.ts';
import type { Language } from '../../../../domain/language.ts';
import { faultsInDraft, type QuestionDraft, questionOf } from '../../../../domain/questionDraft.ts';
import { sayChoice } from '../../../../domain/texts/choices.ts';
import type { EngagementView } from '../../../../domain/views.ts';
import { useApi } from '../../api/ApiContext.tsx';
import { keys } from '../../api/keys.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts, useTextsOf } from '../../ui/Texts.tsx';
import { useSettled } from '../../ui/useSettled.ts';
import { CardFrame } from './CardFrame.tsx';

/** Milliseconds without a key pressed before the card is drawn anew. */
const PAUSE = 400;

function useCard(engagement: EngagementView, draft: QuestionDraft, language: Language, enabled: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: keys.questionCard(engagement.id, language, JSON.stringify(draft)),
    queryFn: ({ signal }) =>
      api.call('previewQuestion', { params: { engagementId: engagement.id }, body: { draft, language }, signal }),
    enabled,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** The question as Teams will show it, in the engagement's language. To be looked at; a sentence says the same aloud. */
export function CardPreview({ engagement, draft }: { engagement: EngagementView; draft: QuestionDraft }) {
  const { t } = useTexts();
  const shared = useShared();
  const { language } = engagement;
  const { t: engagementT } = useTextsOf(language);
  const settled = useSettled(draft, PAUSE);
  const whole = faultsInDraft(settled, language).length === 0;
  const { data, error } = useCard(engagement, settled, language, whole);
  const question = questionOf(settled, { id: 'preview', version: 1 }, language);
  const choices = choicesOf(question).map((choice) => sayChoice(engagementT, language, question, choice));

  return (
    <div className={shared.section}>
      <h3 className={shared.h3}>{t('questions.preview.title')}</h3>
      {!whole && <p className={shared.quiet}>{t('questions.preview.waiting')}</p>}
      {whole && error && <p className={shared.quiet}>{t('questions.preview.failed')}</p>}
      {whole && data && (
        <>
          <p className={shared.unseen}>
            {t('questions.preview.said', { text: question.text[language], choices: choices.join(', ') })}
          </p>
          <CardFrame card={data.card} />
        </>
      )}
    </div>
  );
}
