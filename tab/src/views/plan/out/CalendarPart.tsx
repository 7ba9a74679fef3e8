import { Button, Field, mergeClasses, Radio, RadioGroup } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { CALENDAR_SCOPES, type CalendarScope, MOST_CALENDARS } from '../../../../../domain/planCalendar.ts';
import { ErrorNote } from '../../../ui/Notes.tsx';
import { RowsSkeleton } from '../../../ui/Skeletons.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { CalendarRow } from './CalendarRow.tsx';
import { NewAddress } from './NewAddress.tsx';
import { useCalendars, useMakeCalendar, useRevokeCalendar } from './useCalendars.ts';
import { useOutStyles } from './useOutStyles.ts';

const scopeOf = (value: string): CalendarScope => CALENDAR_SCOPES.find((scope) => scope === value) ?? 'deadlines';

/** The plan in one's own calendar: makes an address, tells it once, and lists those that are in use. */
export function CalendarPart({ engagementId }: { engagementId: string }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useOutStyles();
  const id = useId();
  const yours = useRef<HTMLHeadingElement>(null);
  const [scope, setScope] = useState<CalendarScope>('deadlines');
  const calendars = useCalendars(engagementId);
  const make = useMakeCalendar(engagementId);
  const revoke = useRevokeCalendar(engagementId);
  const full = (calendars.data?.length ?? 0) >= MOST_CALENDARS;
  const end = (calendarId: string) =>
    revoke.mutate(calendarId, {
      onSuccess: () => {
        // The address that is shown may be the one that is gone; the button that was pressed is.
        if (make.data?.calendar.id === calendarId) make.reset();
        yours.current?.focus();
      },
    });
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id} className={shared.h3}>
        {t('tab.out.calendar')}
      </h3>
      <p className={shared.quiet}>{t('tab.out.calendarText')}</p>
      <Field label={t('tab.out.scope')} hint={t(`tab.out.scopeHint.${scope}`)}>
        <RadioGroup value={scope} onChange={(_, { value }) => setScope(scopeOf(value))}>
          {CALENDAR_SCOPES.map((each) => (
            <Radio key={each} className={shared.target} value={each} label={t(`tab.out.scopes.${each}`)} />
          ))}
        </RadioGroup>
      </Field>
      <div className={shared.row}>
        <Button className={shared.target} disabledFocusable={make.isPending || full} onClick={() => make.mutate(scope)}>
          {t('tab.out.make')}
        </Button>
      </div>
      {full && <p className={shared.quiet}>{t('tab.out.full', { count: MOST_CALENDARS })}</p>}
      {make.error && <ErrorNote error={make.error} title="tab.out.notMade" />}
      {make.data && <NewAddress key={make.data.calendar.id} path={make.data.path} />}
      <h4 ref={yours} tabIndex={-1} className={mergeClasses(shared.h3, styles.quietFocus)}>
        {t('tab.out.yours')}
      </h4>
      <p role="status" className={mergeClasses(shared.quiet, !revoke.isSuccess && shared.unseen)}>
        {revoke.isSuccess && t('tab.out.revoked')}
      </p>
      {revoke.error && <ErrorNote error={revoke.error} title="tab.out.notRevoked" />}
      {calendars.isPending && <RowsSkeleton rows={1} height={48} />}
      {calendars.error && <ErrorNote error={calendars.error} onRetry={() => void calendars.refetch()} />}
      {calendars.data?.length === 0 && <p className={shared.quiet}>{t('tab.out.none')}</p>}
      {calendars.data && calendars.data.length > 0 && (
        <ul className={mergeClasses(shared.plainList, styles.lines)}>
          {calendars.data.map((calendar) => (
            <CalendarRow
              key={calendar.id}
              calendar={calendar}
              busy={revoke.isPending}
              onRevoke={() => end(calendar.id)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
