import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Question } from '../../../../domain/question.ts';
import { joinWords } from '../../../../domain/texts/joinWords.ts';
import type { NamedResponse, RoundView } from '../../../../domain/views.ts';
import { NARROW } from '../../ui/narrow.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { useMedia } from '../../ui/useMedia.ts';
import { capital } from '../../ui/words.ts';
import { answerInWords } from './answerWords.ts';
import { byRole, type RoleCell, type RoleColumn } from './byRole.ts';

const useStyles = makeStyles({
  table: { ...typographyStyles.body1, borderCollapse: 'collapse', width: '100%' },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
  },
  question: { width: '34%' },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, margin: 0, padding: 0 },
  roles: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(124px, 2fr) minmax(0, 3fr)',
    gap: tokens.spacingHorizontalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalXS,
  },
  value: { margin: 0 },
  answer: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});

interface RoleTableProps {
  readonly round: RoundView;
  readonly questions: readonly Question[];
  readonly responses: readonly NamedResponse[];
}

/** A role, and by name whoever alone answered in it: what they say is their own report. */
function Role({ column: { role, names } }: { column: RoleColumn }) {
  const { t } = useTexts();
  const shared = useShared();
  const [only, ...others] = names;
  return (
    <>
      <span>{capital(t(others.length === 0 ? `role.${role}` : `roleGroup.${role}`))}</span>
      {only !== undefined && others.length === 0 && <div className={shared.quiet}>{only}</div>}
    </>
  );
}

interface AnswersProps {
  readonly question: Question;
  readonly cell: RoleCell | null;
  readonly column: RoleColumn;
}

/** What the role answered: one person's answer, or how several people's fell and who chose what. */
function Answers({ question, cell, column }: AnswersProps) {
  const { t, language } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  if (column.names.length === 0) return <span className={shared.quiet}>{t('byRole.noAnswer')}</span>;
  if (cell === null) return <span className={shared.quiet}>{t('byRole.notAsked')}</span>;
  const several = column.names.length > 1;
  return cell.map(({ value, names }) => (
    <div key={value}>
      <span className={styles.answer}>
        {several
          ? t('byRole.count', { n: names.length, answer: answerInWords(t, language, question, value) ?? '' })
          : answerInWords(t, language, question, value)}
      </span>
      {several && <div className={shared.quiet}>{joinWords(t, names)}</div>}
    </div>
  ));
}

/** One round, question by question: what each role answered, side by side; under each other on a phone. */
export function RoleTable({ round, questions, responses }: RoleTableProps) {
  const { t, language } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const narrow = useMedia(NARROW);
  const { columns, rows } = byRole(questions, responses, round.askedRoles);
  const cells = (row: (typeof rows)[number]) => columns.map((column, at) => ({ column, cell: row.cells[at] ?? null }));
  if (narrow) {
    return (
      <ul className={mergeClasses(shared.plainList, styles.list)}>
        {rows.map((row) => (
          <li key={`${row.question.id} ${row.question.version}`}>
            <p className={shared.text}>{row.question.text[language]}</p>
            <dl className={styles.roles}>
              {cells(row)
                .filter(({ cell, column }) => cell !== null || column.names.length === 0)
                .map(({ column, cell }) => (
                  <div key={column.role} className={styles.pair}>
                    <dt>
                      <Role column={column} />
                    </dt>
                    <dd className={styles.value}>
                      <Answers question={row.question} cell={cell} column={column} />
                    </dd>
                  </div>
                ))}
            </dl>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.question)}>
            {t('byRole.question')}
          </th>
          {columns.map((column) => (
            <th key={column.role} scope="col" className={styles.cell}>
              <Role column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.question.id} ${row.question.version}`}>
            <th scope="row" className={styles.cell}>
              {row.question.text[language]}
            </th>
            {cells(row).map(({ column, cell }) => (
              <td key={column.role} className={styles.cell}>
                <Answers question={row.question} cell={cell} column={column} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
