import { makeStyles, tokens } from '@fluentui/react-components';
import { agendaOf } from '../../../../domain/session/agenda.ts';
import { sayDay, sayRange } from '../../../../domain/texts/dates.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { usePlanEditor } from '../plan/editor/planEditor.ts';
import { useAgreedFacts } from './agreedFacts.ts';

const useStyles = makeStyles({
  points: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalXXL,
    overflowWrap: 'anywhere',
  },
});

interface Point {
  readonly id: string;
  readonly title: string;
  readonly facts: string;
}

function Points({ head, points }: { readonly head: string; readonly points: readonly Point[] }) {
  const shared = useShared();
  const styles = useStyles();
  if (points.length === 0) return null;
  return (
    <div>
      <h4 className={shared.h3}>{head}</h4>
      <ol className={styles.points}>
        {points.map(({ id, title, facts }) => (
          <li key={id}>
            {title}
            {facts !== '' && <span className={shared.quiet}>{` · ${facts}`}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What there is to take up next time, as it stands now: what was promised first. */
export function AgendaList() {
  const { t } = useTexts();
  const shared = useShared();
  const { plan, today } = usePlanEditor();
  const facts = useAgreedFacts();
  const { open, steps, coming } = agendaOf(plan, today);
  if (open.length + steps.length + coming.length === 0) {
    return <p className={shared.quiet}>{t('sessions.agenda.empty')}</p>;
  }
  return (
    <div className={shared.section}>
      <Points
        head={t('sessions.agenda.open')}
        points={open.map((item) => ({ id: item.id, title: item.title, facts: facts(item).join(' · ') }))}
      />
      <Points
        head={t('sessions.agenda.steps')}
        points={steps.map(({ id, title, from, to }) => ({ id, title, facts: sayRange(t, from, to) }))}
      />
      <Points
        head={t('sessions.agenda.coming')}
        points={coming.map(({ id, title, on }) => ({ id, title, facts: sayDay(t, on) }))}
      />
    </div>
  );
}
