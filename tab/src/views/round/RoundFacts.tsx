import { makeStyles, tokens } from '@fluentui/react-components';
import { sayInstant, sayRange, sayTime } from '../../../../domain/texts/dates.ts';
import { joinWords } from '../../../../domain/texts/joinWords.ts';
import type { RoundView } from '../../../../domain/views.ts';
import { Progress } from '../../ui/Progress.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { capital } from '../../ui/words.ts';

const useStyles = makeStyles({
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  what: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

/** The round as the card in the channel says it: state, next in the plan, who is asked, who sees the answers. */
export function RoundFacts({ round }: { round: RoundView }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { about, closesAt, closedAt, resultAt, nextStep, askedRoles, audience } = round;
  const facts = [
    [
      t('tab.round.asked'),
      capital(
        joinWords(
          t,
          askedRoles.map((role) => t(`roleGroup.${role}`)),
        ),
      ),
    ],
    [t('tab.round.audience'), capital(t('card.round.audienceText', { audience: t(`audience.${audience}`) }))],
    ...(about === 'effort'
      ? []
      : [
          [
            t('tab.round.next'),
            nextStep ? `${nextStep.title} · ${sayRange(t, nextStep.from, nextStep.to)}` : t('card.round.noNext'),
          ],
        ]),
  ];
  return (
    <section className={shared.panel} aria-label={t('tab.round.stateLabel')}>
      <div className={shared.section}>
        <div>
          <Progress asked={round.asked} answered={round.answered} />
          <p className={shared.quiet}>
            {closedAt === null
              ? t('tab.round.state.open', { when: sayInstant(t, closesAt) })
              : resultAt === null
                ? t('tab.round.state.closed', { when: sayInstant(t, closedAt) })
                : t('tab.round.state.ended', { when: sayInstant(t, closedAt), time: sayTime(resultAt) })}
          </p>
        </div>
        <dl className={styles.facts}>
          {facts.map(([what, value]) => (
            <div key={what}>
              <dt className={styles.what}>{what}</dt>
              <dd className={styles.value}>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}
