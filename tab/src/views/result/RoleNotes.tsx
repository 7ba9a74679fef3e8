import { makeStyles, tokens } from '@fluentui/react-components';
import type { Question } from '../../../../domain/question.ts';
import type { NamedResponse } from '../../../../domain/views.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { byRole } from './byRole.ts';

const useStyles = makeStyles({
  notes: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalS,
  },
  note: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
});

interface RoleNotesProps {
  readonly questions: readonly Question[];
  readonly responses: readonly NamedResponse[];
}

/** What people wrote in their own words, with name and role. Nothing when nobody wrote anything. */
export function RoleNotes({ questions, responses }: RoleNotesProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { notes } = byRole(questions, responses, []);
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="own-words">
      <h3 id="own-words" className={shared.h3}>
        {t('byRole.notes')}
      </h3>
      <div className={styles.notes}>
        {notes.map(({ name, role, text }) => (
          <figure key={`${role} ${name} ${text}`} className={styles.note}>
            <blockquote style={{ margin: 0 }}>{text}</blockquote>
            <figcaption className={shared.quiet}>{`${name}, ${t(`role.${role}`)}`}</figcaption>
          </figure>
        ))}
      </div>
    </section>
  );
}
