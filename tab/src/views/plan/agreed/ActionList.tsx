import { Checkbox, Link } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { type Action, isStep, openActions } from '../../../../../domain/plan.ts';
import { edited } from '../../../../../domain/planChange.ts';
import { sayShortDate } from '../../../../../domain/texts/dates.ts';
import { sayResponsible } from '../../../../../domain/texts/sayResponsible.ts';
import { Fold } from '../../../ui/Fold.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { usePlanEditor } from '../editor/planEditor.ts';
import { AddAction } from './AddAction.tsx';
import { doneActions } from './agreed.ts';
import { RowButtons } from './RowButtons.tsx';
import { useAgreedStyles } from './rowStyles.ts';

function useFacts(action: Action): string {
  const { t } = useTexts();
  const { plan, today } = usePlanEditor();
  const { responsible, due, done, stepId } = action;
  const step = plan.items.filter(isStep).find(({ id }) => id === stepId);
  const facts = [
    responsible === null
      ? t('tab.plan.noResponsible')
      : t('tab.plan.responsible', { role: sayResponsible(t, responsible, plan.people) }),
  ];
  if (due !== null) {
    const late = !done && due < today;
    facts.push(t(late ? 'tab.planList.agreed.late' : 'tab.planList.agreed.by', { day: sayShortDate(t, due) }));
  }
  if (step) facts.push(t('tab.planList.agreed.about', { title: step.title }));
  return facts.join(' · ');
}

interface ActionRowProps {
  readonly action: Action;
  /** Called when the row leaves its place, so that the focus is not lost with it. */
  readonly onGone: () => void;
}

function ActionRow({ action, onGone }: ActionRowProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useAgreedStyles();
  const { mayEdit, edit } = usePlanEditor();
  const [opened, setOpened] = useState<Action | null>(null);
  const facts = useFacts(action);
  const { title, done, note, link } = action;
  if (opened) {
    return (
      <li className={styles.row}>
        <div className={styles.words}>
          <AddAction action={opened} onDone={() => setOpened(null)} />
        </div>
      </li>
    );
  }
  return (
    <li className={styles.row}>
      {mayEdit && (
        <Checkbox
          className={shared.check}
          aria-label={t('tab.planList.agreed.done', { title })}
          checked={done}
          onChange={(_, { checked }) => {
            edit(edited<Action>(action, { done: checked === true }));
            onGone();
          }}
        />
      )}
      <div className={styles.words}>
        <div>{title}</div>
        <div className={shared.quiet}>{facts}</div>
        {note !== '' && <p className={styles.text}>{note}</p>}
        {link && (
          <Link href={link.url} target="_blank" rel="noreferrer noopener" className={shared.target}>
            {link.title}
          </Link>
        )}
      </div>
      {mayEdit && (
        <RowButtons
          title={title}
          onEdit={() => setOpened(action)}
          onRemove={() => {
            edit([{ op: 'remove', item: action }]);
            onGone();
          }}
        />
      )}
    </li>
  );
}

/** What was agreed and is not done yet, what is due first, first; what is done stands folded under it. */
export function ActionList() {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useAgreedStyles();
  const { plan } = usePlanEditor();
  const open = openActions(plan);
  const done = doneActions(plan);
  const list = useRef<HTMLDivElement>(null);
  const toList = () => list.current?.focus();
  return (
    <div ref={list} tabIndex={-1} role="group" aria-label={t('tab.planList.agreed.actions')} className={styles.list}>
      {open.length === 0 && <p className={shared.quiet}>{t('tab.planList.agreed.none')}</p>}
      <ul className={shared.plainList}>
        {open.map((action) => (
          <ActionRow key={action.id} action={action} onGone={toList} />
        ))}
      </ul>
      {done.length > 0 && (
        <Fold head={t('tab.planList.agreed.doneList', { count: done.length })}>
          <ul className={shared.plainList}>
            {done.map((action) => (
              <ActionRow key={action.id} action={action} onGone={toList} />
            ))}
          </ul>
        </Fold>
      )}
    </div>
  );
}
