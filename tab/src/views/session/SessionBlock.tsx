import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import type { SessionView } from '../../../../domain/session/views.ts';
import { dayOf, sayInstant, sayTime } from '../../../../domain/texts/dates.ts';
import { ErrorNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { usePlanEditor } from '../plan/editor/planEditor.ts';
import { usePanelStyles } from '../sidePanel/panelStyles.ts';
import { EndSession } from './EndSession.tsx';
import { NotedList } from './NotedList.tsx';
import { useRunning, useRunSession, useSessions } from './useSessions.ts';

function Since({ session }: { readonly session: SessionView }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = usePanelStyles();
  const { today } = usePlanEditor();
  const { startedAt, startedBy } = session;
  const since =
    dayOf(startedAt) === today
      ? t('sessions.since', { time: sayTime(startedAt) })
      : t('sessions.sinceDay', { when: sayInstant(t, startedAt) });
  return (
    <p className={shared.text}>
      <span className={styles.strong}>{since}</span>
      {startedBy !== null && startedBy !== '' && (
        <span className={shared.quiet}>{` · ${t('sessions.startedBy', { name: startedBy })}`}</span>
      )}
    </p>
  );
}

/** The meeting that goes on and what has been written down in it, or the way to start one. */
export function SessionBlock() {
  const { t } = useTexts();
  const shared = useShared();
  const styles = usePanelStyles();
  const { engagement } = usePlanEditor();
  const sessions = useSessions(engagement.id);
  const running = useRunning(engagement.id);
  const { start, end } = useRunSession(engagement.id);
  const mayRun = engagement.acts.includes('runSession');
  const heading = useRef<HTMLHeadingElement>(null);
  const told = end.isSuccess && running === null ? 'ended' : start.isSuccess && running !== null ? 'started' : null;
  // The button that was pressed is gone when its act is done.
  const toHeading = () => heading.current?.focus();
  return (
    <section className={styles.block} aria-labelledby="panel-session">
      <h2 id="panel-session" ref={heading} tabIndex={-1} className={shared.h3}>
        {t('sessions.one')}
      </h2>
      {sessions.error && sessions.data === undefined && (
        <ErrorNote error={sessions.error} onRetry={() => void sessions.refetch()} />
      )}
      {running !== null && <Since session={running} />}
      {sessions.data && running === null && told === null && (
        <p className={shared.quiet}>
          {[t('sessions.none'), t(mayRun ? 'sessions.startText' : 'sessions.othersStart')].join(' ')}
        </p>
      )}
      <p role="status" className={told === null ? shared.unseen : shared.text}>
        {told !== null && t(`sessions.${told}`)}
      </p>
      {running !== null && <NotedList sessionId={running.id} />}
      {start.error && <ErrorNote error={start.error} title="tab.error.notDone" />}
      {mayRun && running !== null && <EndSession sessionId={running.id} end={end} className={styles.press} />}
      {mayRun && sessions.data && running === null && (
        <Button
          appearance="primary"
          className={styles.press}
          disabledFocusable={start.isPending}
          onClick={() => {
            end.reset();
            start.mutate(undefined, { onSuccess: toHeading });
          }}
        >
          {t('sessions.start')}
        </Button>
      )}
    </section>
  );
}
