import { Checkbox, Link } from '@fluentui/react-components';
import { edited } from '../../../../domain/planChange.ts';
import { openPromises, type Promised } from '../../../../domain/session/agenda.ts';
import { sayDate } from '../../../../domain/texts/dates.ts';
import { sayResponsible } from '../../../../domain/texts/sayResponsible.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { usePlanEditor } from '../plan/editor/planEditor.ts';
import { usePanelStyles } from './panelStyles.ts';

function OpenAction({ action }: { action: Promised }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = usePanelStyles();
  const { mayEdit, edit, plan, today } = usePlanEditor();
  const { title, responsible, due, done, link } = action;
  const facts = [
    responsible && sayResponsible(t, responsible, plan.people),
    due && t(due < today ? 'tab.panel.overdue' : 'tab.panel.due', { day: sayDate(t, due) }),
  ].filter((fact) => fact !== null && fact !== '');
  return (
    <li className={styles.item}>
      {mayEdit ? (
        <Checkbox
          className={styles.radio}
          checked={done}
          label={title}
          onChange={() => edit(edited<Promised>(action, { done: true }))}
        />
      ) : (
        <span className={styles.strong}>{title}</span>
      )}
      {facts.length > 0 && <span className={shared.quiet}>{facts.join(' · ')}</span>}
      {link && (
        <Link href={link.url} target="_blank" rel="noreferrer noopener" className={shared.target}>
          {link.title}
        </Link>
      )}
    </li>
  );
}

/** What was agreed and is not done. Ticked off it leaves the list; the note above has the way back. */
export function ActionsBlock() {
  const { t } = useTexts();
  const shared = useShared();
  const styles = usePanelStyles();
  const { plan } = usePlanEditor();
  const actions = openPromises(plan);
  return (
    <section className={styles.block} aria-labelledby="panel-actions">
      <h2 id="panel-actions" className={shared.h3}>
        {t('tab.panel.actions')}
      </h2>
      {actions.length === 0 ? (
        <p className={shared.quiet}>{t('tab.panel.noActions')}</p>
      ) : (
        <ul className={shared.plainList}>
          {actions.map((action) => (
            <OpenAction key={action.id} action={action} />
          ))}
        </ul>
      )}
    </section>
  );
}
