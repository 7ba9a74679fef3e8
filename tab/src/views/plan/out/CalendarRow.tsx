import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { dayOf, sayDate, sayInstant } from '../../../../../domain/texts/dates.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import type { Calendar } from './useCalendars.ts';
import { useOutStyles } from './useOutStyles.ts';

interface CalendarRowProps {
  readonly calendar: Calendar;
  readonly busy: boolean;
  readonly onRevoke: () => void;
}

/** An address that is in use: what it gives, when it was made and last fetched. Asks before it is ended. */
export function CalendarRow({ calendar: { scope, madeAt, fetchedAt }, busy, onRevoke }: CalendarRowProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useOutStyles();
  const [asking, setAsking] = useState(false);
  const question = useId();
  const when = [
    t('tab.out.madeOn', { day: sayDate(t, dayOf(madeAt)) }),
    fetchedAt === null ? t('tab.out.neverFetched') : t('tab.out.fetched', { when: sayInstant(t, fetchedAt) }),
  ].join(', ');
  const name = t(`tab.out.scopes.${scope}`);
  return (
    <li className={styles.line}>
      <div className={styles.grow}>
        <div>{name}</div>
        <div className={shared.quiet}>{when}</div>
        {asking && (
          <div id={question} role="alert">
            {t('tab.out.askRevoke')}
          </div>
        )}
      </div>
      {asking ? (
        <div className={styles.line}>
          <Button
            className={shared.target}
            aria-describedby={question}
            autoFocus
            disabledFocusable={busy}
            onClick={onRevoke}
          >
            {t('tab.out.revoke')}
          </Button>
          <Button appearance="subtle" className={shared.target} onClick={() => setAsking(false)}>
            {t('tab.out.cancel')}
          </Button>
        </div>
      ) : (
        <Button
          appearance="subtle"
          className={shared.target}
          aria-label={t('tab.out.revokeOne', { what: `${name}, ${when}` })}
          onClick={() => setAsking(true)}
        >
          {t('tab.out.revoke')}
        </Button>
      )}
    </li>
  );
}
