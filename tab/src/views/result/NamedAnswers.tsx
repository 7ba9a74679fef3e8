import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sayInstant } from '../../../../domain/texts/dates.ts';
import type { RoundView } from '../../../../domain/views.ts';
import { useApi } from '../../api/ApiContext.tsx';
import { keys } from '../../api/keys.ts';
import { Fold } from '../../ui/Fold.tsx';
import { ErrorNote } from '../../ui/Notes.tsx';
import { RowsSkeleton } from '../../ui/Skeletons.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { AnswerList } from './AnswerList.tsx';

const useStyles = makeStyles({
  people: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(300px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalM,
  },
  head: { marginBottom: tokens.spacingVerticalM },
});

function useResponses(engagementId: string, roundId: string, enabled: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: keys.responses(engagementId, roundId),
    queryFn: ({ signal }) => api.call('listResponses', { params: { engagementId, roundId }, body: undefined, signal }),
    enabled,
  });
}

/** Who answered what, for the announced audience. Fetched when opened and not before: nobody's answers pass by unasked. */
export function NamedAnswers({ round }: { round: RoundView }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const [opened, setOpened] = useState(false);
  const { data, error, isPending, refetch } = useResponses(round.engagement.id, round.id, opened);

  return (
    <section className={shared.panel}>
      <Fold head={t('tab.named.title')} onOpen={() => setOpened(true)}>
        <p className={shared.quiet}>{t('tab.named.who', { audience: t(`audience.${round.audience}`) })}</p>
        {opened && isPending && <RowsSkeleton rows={3} />}
        {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {data?.responses.length === 0 && <p className={shared.text}>{t('tab.named.none')}</p>}
        <ul className={mergeClasses(shared.plainList, styles.people)}>
          {data?.responses.map(({ name, role, answers, changedAt }) => (
            <li key={`${name} ${role} ${changedAt}`}>
              <div className={styles.head}>
                <p className={shared.h3}>{name}</p>
                <p className={shared.quiet}>
                  {t('tab.named.at', { role: t(`role.${role}`), when: sayInstant(t, changedAt) })}
                </p>
              </div>
              <AnswerList questions={data.questions.filter(({ id }) => Object.hasOwn(answers, id))} answers={answers} />
            </li>
          ))}
        </ul>
      </Fold>
    </section>
  );
}
