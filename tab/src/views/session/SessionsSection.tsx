import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Agreed } from '../../../../domain/plan.ts';
import { agreedIn } from '../../../../domain/session/session.ts';
import type { SessionView } from '../../../../domain/session/views.ts';
import { dayOf, sayDay, sayTime } from '../../../../domain/texts/dates.ts';
import { Fold } from '../../ui/Fold.tsx';
import { LinkButton } from '../../ui/links.tsx';
import { ErrorNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { capital } from '../../ui/words.ts';
import { usePlanEditor } from '../plan/editor/planEditor.ts';
import { AgendaList } from './AgendaList.tsx';
import { useAgreedFacts } from './agreedFacts.ts';
import { StateMark } from './StateMark.tsx';
import { useSessions } from './useSessions.ts';

/** As many as stand open; the older are folded. */
const MOST_OPEN = 2;

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  row: { padding: `${tokens.spacingVerticalXXS} 0`, overflowWrap: 'anywhere' },
  facts: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
});

function CameRow({ item }: { readonly item: Exclude<Agreed, { kind: 'note' }> }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const facts = useAgreedFacts();
  return (
    <li className={styles.row}>
      <div>{item.title}</div>
      <div className={mergeClasses(shared.quiet, styles.facts)}>
        <span>{t(`sessions.kind.${item.kind}`)}</span>
        <StateMark item={item} />
        <span>{facts(item).join(' · ')}</span>
      </div>
    </li>
  );
}

/** One session: when, and what came of it, with where each thing stands now. */
function SessionRow({ session }: { readonly session: SessionView }) {
  const { t } = useTexts();
  const shared = useShared();
  const { plan } = usePlanEditor();
  const { startedAt, endedAt } = session;
  const day = capital(sayDay(t, dayOf(startedAt)));
  const came = agreedIn(plan, session.id);
  const promised = came.filter((item) => item.kind !== 'note');
  const notes = came.length - promised.length;
  return (
    <li>
      <h4 className={shared.h3}>
        {endedAt === null
          ? t('sessions.now', { day })
          : t('sessions.when', { day, from: sayTime(startedAt), to: sayTime(endedAt) })}
      </h4>
      {came.length === 0 && (
        <p className={shared.quiet}>{t(endedAt === null ? 'sessions.nothingNotedOthers' : 'sessions.came.nothing')}</p>
      )}
      <ul className={shared.plainList}>
        {promised.map((item) => (
          <CameRow key={item.id} item={item} />
        ))}
      </ul>
      {notes > 0 && <p className={shared.quiet}>{t('sessions.came.notes', { count: notes })}</p>}
    </li>
  );
}

function SessionRows({ sessions }: { readonly sessions: readonly SessionView[] }) {
  const shared = useShared();
  const styles = useStyles();
  return (
    <ul className={mergeClasses(shared.plainList, styles.list)}>
      {sessions.map((session) => (
        <SessionRow key={session.id} session={session} />
      ))}
    </ul>
  );
}

/** The meetings of the guidance: what to take up next time, and what came of those that were held. */
export default function SessionsSection() {
  const { t } = useTexts();
  const shared = useShared();
  const { engagement } = usePlanEditor();
  const { data, error, refetch } = useSessions(engagement.id);
  const mayRun = engagement.acts.includes('runSession');
  const [open, older] = [data?.slice(0, MOST_OPEN) ?? [], data?.slice(MOST_OPEN) ?? []];
  return (
    <section className={mergeClasses(shared.panel, shared.section)} aria-labelledby="sessions">
      <h3 id="sessions" className={shared.h2}>
        {t('sessions.title')}
      </h3>
      {error && data === undefined && <ErrorNote error={error} onRetry={() => void refetch()} />}
      <Fold head={t('sessions.agenda.title')}>
        <AgendaList />
      </Fold>
      {data?.length === 0 && <p className={shared.quiet}>{t(mayRun ? 'sessions.empty' : 'sessions.emptyOthers')}</p>}
      {open.length > 0 && <SessionRows sessions={open} />}
      {older.length > 0 && (
        <Fold head={t('sessions.older', { count: older.length })}>
          <SessionRows sessions={older} />
        </Fold>
      )}
      <div>
        <LinkButton to={`/engagements/${engagement.id}/panel`} className={shared.target}>
          {t('sessions.toMeeting')}
        </LinkButton>
      </div>
    </section>
  );
}
