import { Button, mergeClasses } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { type ReactNode, useRef, useState } from 'react';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import SessionsSection from '../../session/SessionsSection.tsx';
import { usePlanEditor } from '../editor/planEditor.ts';
import { ActionList } from './ActionList.tsx';
import { AddAction } from './AddAction.tsx';
import { AddNote } from './AddNote.tsx';
import { NoteList } from './NoteList.tsx';

interface AddingProps {
  readonly label: string;
  readonly children: (done: () => void) => ReactNode;
}

/** A button that becomes a form, and a button again with the focus on it. */
function Adding({ label, children }: AddingProps) {
  const shared = useShared();
  const [adding, setAdding] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const done = () => {
    setAdding(false);
    requestAnimationFrame(() => box.current?.querySelector('button')?.focus());
  };
  return (
    <div ref={box}>
      {adding ? (
        children(done)
      ) : (
        <Button className={shared.target} icon={<Add16Regular />} onClick={() => setAdding(true)}>
          {label}
        </Button>
      )}
    </div>
  );
}

/** What was agreed and noted in the meetings, under the plan it belongs to. */
export default function AgreedSection() {
  const { t } = useTexts();
  const shared = useShared();
  const { mayEdit } = usePlanEditor();
  return (
    <>
      <SessionsSection />
      <section className={mergeClasses(shared.panel, shared.section)} aria-labelledby="agreed">
        <h3 id="agreed" className={shared.h2}>
          {t('tab.planList.agreed.title')}
        </h3>
        <h4 className={shared.h3}>{t('tab.planList.agreed.actions')}</h4>
        <ActionList kind="action" />
        {mayEdit && <Adding label={t('tab.planList.agreed.add')}>{(done) => <AddAction onDone={done} />}</Adding>}
        <h4 className={shared.h3}>{t('tab.planList.agreed.resolutions')}</h4>
        <ActionList kind="resolution" />
        {mayEdit && (
          <Adding label={t('tab.planList.agreed.addResolution')}>
            {(done) => <AddAction kind="resolution" onDone={done} />}
          </Adding>
        )}
        <h4 className={shared.h3}>{t('tab.planList.agreed.notes')}</h4>
        <NoteList />
        {mayEdit && <Adding label={t('tab.planList.agreed.addNote')}>{(done) => <AddNote onDone={done} />}</Adding>}
      </section>
    </>
  );
}
