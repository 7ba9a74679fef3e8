import { useState } from 'react';
import type { MeetingNote } from '../../../../../domain/plan.ts';
import { sayDay } from '../../../../../domain/texts/dates.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { usePlanEditor } from '../editor/planEditor.ts';
import { AddNote } from './AddNote.tsx';
import { notesIn } from './agreed.ts';
import { RowButtons } from './RowButtons.tsx';
import { useAgreedStyles } from './rowStyles.ts';

function NoteRow({ note }: { readonly note: MeetingNote }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useAgreedStyles();
  const { mayEdit, edit } = usePlanEditor();
  const [opened, setOpened] = useState<MeetingNote | null>(null);
  const day = sayDay(t, note.on);
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        {opened ? (
          <AddNote note={opened} onDone={() => setOpened(null)} />
        ) : (
          <>
            <div className={shared.quiet}>{day}</div>
            <p className={styles.text}>{note.text}</p>
          </>
        )}
      </div>
      {mayEdit && !opened && (
        <RowButtons
          title={t('tab.planList.agreed.noteOf', { day })}
          onEdit={() => setOpened(note)}
          onRemove={() => edit([{ op: 'remove', item: note }])}
        />
      )}
    </li>
  );
}

/** What was noted in meetings, newest first. */
export function NoteList() {
  const { t } = useTexts();
  const shared = useShared();
  const notes = notesIn(usePlanEditor().plan);
  if (notes.length === 0) return <p className={shared.quiet}>{t('tab.planList.agreed.noNotes')}</p>;
  return (
    <ul className={shared.plainList}>
      {notes.map((note) => (
        <NoteRow key={note.id} note={note} />
      ))}
    </ul>
  );
}
