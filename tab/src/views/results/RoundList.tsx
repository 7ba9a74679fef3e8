import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { isoWeek } from '../../../../domain/calendar.ts';
import { dayOf, sayDate } from '../../../../domain/texts/dates.ts';
import type { RoundView } from '../../../../domain/views.ts';
import { TextLink } from '../../ui/links.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { LATEST } from './trendRows.ts';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', marginTop: tokens.spacingVerticalS },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
  },
  head: {
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
    padding: `0 ${tokens.spacingHorizontalS} 0 0`,
  },
});

/** Every round, newest first: when, how many answered, and the way to it. */
export function RoundList({ rounds }: { rounds: readonly RoundView[] }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const shown = all ? rounds : rounds.slice(0, LATEST);
  return (
    <section className={shared.panel} aria-labelledby="all-rounds">
      <h3 id="all-rounds" className={shared.h3}>
        {t('trend.rounds')}
      </h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {t('trend.when')}
            </th>
            <th scope="col" className={styles.head}>
              {t('trend.day')}
            </th>
            <th scope="col" className={styles.head}>
              {t('trend.asked')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, about, engagement, openedAt, state, answered, asked }) => {
            const day = dayOf(openedAt);
            return (
              <tr key={id}>
                <th scope="row" className={styles.cell}>
                  <TextLink to={`/engagements/${engagement.id}/rounds/${id}`}>
                    {t('trend.week', { week: isoWeek(day).week })}
                  </TextLink>
                  {about === 'effort' && <div className={shared.quiet}>{t('card.effort.title')}</div>}
                </th>
                <td className={styles.cell}>{`${sayDate(t, day)} ${day.slice(0, 4)}`}</td>
                <td className={styles.cell}>
                  {t('trend.of', { answered, asked })}
                  {state !== 'closed' && ` · ${t(state === 'open' ? 'trend.open' : 'trend.ended')}`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rounds.length > LATEST && !all && (
        <Button appearance="subtle" className={shared.target} onClick={() => setAll(true)}>
          {t('trend.roundsAll', { n: rounds.length })}
        </Button>
      )}
    </section>
  );
}
