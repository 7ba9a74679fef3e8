import { Checkbox, Link } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { isStep } from '../../../../../domain/plan.ts';
import { edited } from '../../../../../domain/planChange.ts';
import type { Promised } from '../../../../../domain/session/agenda.ts';
import { sayShortDate } from '../../../../../domain/texts/dates.ts';
import { sayResponsible } from '../../../../../domain/texts/sayResponsible.ts';
import { Fold } from '../../../ui/Fold.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { usePlanEditor } from '../editor/planEditor.ts';
import { AddAction } from './AddAction.tsx';
import { donePromises, standingPromises } from './agreed.ts';
import { RowButtons } from './RowButtons.tsx';
import { useAgreedStyles } from './rowStyles.ts';

const WORDS = {
  action: {
    all: 'tab.planList.agreed.actions',
    none: 'tab.planList.agreed.none',
    done: 'tab.planList.agreed.done',
    doneList: 'tab.planList.agreed.doneList',
  },
  resolution: {
    all: 'tab.planList.agreed.resolutions',
    none: 'tab.planList.agreed.noResolutions',
    done: 'tab.planList.agreed.followed',
    doneList: 'tab.planList.agreed.followedList',
  },
} as const;

/** Most decisions only stand: there is nothing to tick off. */
const isForSomebody = ({ kind, done, due, responsible }: Promised): boolean =>
  kind === 'action' || done || due !== null || responsible !== null;

function useFacts(action: Promised): string {
  const { t } = useTexts();
  const { plan, today } = usePlanEditor();
  const { kind, responsible, due, done, stepId } = action;
  const step = plan.items.filter(isStep).find(({ id }) => id === stepId);
  const facts: string[] = [];
  if (responsible !== null) {
    facts.push(t('tab.plan.responsible', { role: sayResponsible(t, responsible, plan.people) }));
  } else if (kind === 'action') {
    facts.push(t('tab.plan.noResponsible'));
  }
  if (due !== null) {
    const late = !done && due < today;
    facts.push(t(late ? 'tab.planList.agreed.late' : 'tab.planList.agreed.by', { day: sayShortDate(t, due) }));
  }
  if (step) facts.push(t('tab.planList.agreed.about', { title: step.title }));
  return facts.join(' · ');
}

interface ActionRowProps {
  readonly action: Promised;
  /** Called when the row leaves its place, so that the focus is not lost with it. */
  readonly onGone: () => void;
}

function ActionRow({ action, onGone }: ActionRowProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useAgreedStyles();
  const { mayEdit, edit } = usePlanEditor();
  const [opened, setOpened] = useState<Promised | null>(null);
  const facts = useFacts(action);
  const { kind, title, done, note, link } = action;
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
      {mayEdit && isForSomebody(action) && (
        <Checkbox
          className={shared.check}
          aria-label={t(WORDS[kind].done, { title })}
          checked={done}
          onChange={(_, { checked }) => {
            edit(edited<Promised>(action, { done: checked === true }));
            onGone();
          }}
        />
      )}
      <div className={styles.words}>
        <div>{title}</div>
        {facts !== '' && <div className={shared.quiet}>{facts}</div>}
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

interface ActionListProps {
  readonly kind: Promised['kind'];
}

/** What was agreed or decided and is not done yet; what is done stands folded under it. */
export function ActionList({ kind }: ActionListProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useAgreedStyles();
  const { plan } = usePlanEditor();
  const open = standingPromises(plan, kind);
  const done = donePromises(plan, kind);
  const list = useRef<HTMLDivElement>(null);
  const toList = () => list.current?.focus();
  const words = WORDS[kind];
  return (
    <div ref={list} tabIndex={-1} role="group" aria-label={t(words.all)} className={styles.list}>
      {open.length === 0 && <p className={shared.quiet}>{t(words.none)}</p>}
      <ul className={shared.plainList}>
        {open.map((action) => (
          <ActionRow key={action.id} action={action} onGone={toList} />
        ))}
      </ul>
      {done.length > 0 && (
        <Fold head={t(words.doneList, { count: done.length })}>
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
