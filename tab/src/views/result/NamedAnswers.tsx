import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Question } from '../../../../domain/question.ts';
import { sayInstant } from '../../../../domain/texts/dates.ts';
import type { NamedResponse, RoundView } from '../../../../domain/views.ts';
import { useApi } from '../../api/ApiContext.tsx';
import { ApiError } from '../../api/errors.ts';
import { keys } from '../../api/keys.ts';
import { Fold } from '../../ui/Fold.tsx';
import { ErrorNote } from '../../ui/Notes.tsx';
import { RowsSkeleton } from '../../ui/Skeletons.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { AnswerList } from './AnswerList.tsx';
import { RoleNotes } from './RoleNotes.tsx';
import { RoleTable } from './RoleTable.tsx';

interface AnsweredProps {
  readonly round: RoundView;
  readonly questions: readonly Question[];
  readonly responses: readonly NamedResponse[];
}

const useStyles = makeStyles({
  people: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(300px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalM,
  },
  answered: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
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
  const [opened, setOpened] = useState(false);
  const { data, error, isPending, refetch } = useResponses(round.engagement.id, round.id, opened);
  const fault = error instanceof ApiError ? error.fault : null;
  const outside = fault === 'forbidden';
  const first = fault === 'answerFirst';

  return (
    <section className={shared.panel}>
      <Fold head={t('tab.named.title')} onOpen={() => setOpened(true)}>
        <p className={shared.quiet}>{t('tab.named.who', { audience: t(`audience.${round.audience}`) })}</p>
        {opened && isPending && <RowsSkeleton rows={3} />}
        {outside && <p className={shared.text}>{t('byRole.outside')}</p>}
        {first && (
          <p className={shared.text}>{t(round.state === 'open' ? 'tab.named.answerFirst' : 'tab.named.waits')}</p>
        )}
        {error && !outside && !first && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {data?.responses.length === 0 && <p className={shared.text}>{t('tab.named.none')}</p>}
        {data && data.responses.length > 0 && <Answered round={round} {...data} />}
      </Fold>
    </section>
  );
}

/** Question by question and role by role, then what people wrote, then each person's answers as they were sent in. */
function Answered({ round, questions, responses }: AnsweredProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  return (
    <div className={styles.answered}>
      <RoleTable round={round} questions={questions} responses={responses} />
      <RoleNotes questions={questions} responses={responses} />
      <Fold head={t('byRole.people')}>
        <ul className={mergeClasses(shared.plainList, styles.people)}>
          {responses.map(({ name, role, answers, changedAt }) => (
            <li key={`${name} ${role} ${changedAt}`}>
              <div className={styles.head}>
                <p className={shared.h3}>{name}</p>
                <p className={shared.quiet}>
                  {t('tab.named.at', { role: t(`role.${role}`), when: sayInstant(t, changedAt) })}
                </p>
              </div>
              <AnswerList questions={questions.filter(({ id }) => Object.hasOwn(answers, id))} answers={answers} />
            </li>
          ))}
        </ul>
      </Fold>
    </div>
  );
}
