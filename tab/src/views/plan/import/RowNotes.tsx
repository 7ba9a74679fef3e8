import { makeStyles, tokens } from '@fluentui/react-components';
import type { LeftOut, LeftOutReason, Place, RemarkCode, Understood } from '../../../../../domain/planSheet/remarks.ts';
import type { Translate } from '../../../../../domain/texts/translate.ts';
import { Fold } from '../../../ui/Fold.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { saidDays } from './saidDays.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    maxHeight: '240px',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
});

/** The notes that quote a cell word for word; in the others, a day is said as people say it. */
const QUOTES: ReadonlySet<LeftOutReason | RemarkCode> = new Set(['dateUnknown', 'linkUnknown']);

/** More than anybody reads; the rest is counted. */
const MOST = 200;

const shown = (t: Translate, code: LeftOutReason | RemarkCode, text: string) =>
  QUOTES.has(code) ? text : saidDays(t, text);

interface Told extends Place {
  readonly words: string;
}

function RowList({ rows, several }: { readonly rows: readonly Told[]; readonly several: boolean }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <ul className={styles.list} tabIndex={0}>
        {rows.slice(0, MOST).map(({ sheet, at, words }) => (
          <li key={`${sheet} ${at} ${words}`}>
            {several ? t('tab.import.rowIn', { sheet, at }) : t('tab.import.row', { at })} {words}
          </li>
        ))}
      </ul>
      {rows.length > MOST && <p className={shared.quiet}>{t('tab.import.more', { count: rows.length - MOST })}</p>}
    </>
  );
}

interface NotesProps<Row> {
  readonly rows: readonly Row[];
  /** Whether the file has several sheets: then the row's number alone does not find it. */
  readonly several: boolean;
}

/** The rows that do not come along, each with its reason and what to do. */
export function LeftOutRows({ rows, several }: NotesProps<LeftOut>) {
  const { t } = useTexts();
  const shared = useShared();
  if (rows.length === 0) return null;
  const told = [...rows]
    .sort((a, b) => a.sheet.localeCompare(b.sheet) || a.at - b.at)
    .map(({ sheet, at, reason, text }) => ({
      sheet,
      at,
      words: t(`tab.import.leftOut.${reason}`, { text: shown(t, reason, text) }),
    }));
  return (
    <Fold startsOpen head={t('tab.import.left', { count: rows.length })}>
      <p className={shared.quiet}>{t('tab.import.leftHelp')}</p>
      <RowList rows={told} several={several} />
    </Fold>
  );
}

/** What was read otherwise than it stands. */
export function ToldRows({ rows, several }: NotesProps<Understood>) {
  const { t } = useTexts();
  const shared = useShared();
  const told = rows.flatMap(({ sheet, at, remarks }) =>
    remarks.map(({ code, text }) => ({
      sheet,
      at,
      words: t(`tab.import.remark.${code}`, { text: shown(t, code, text) }),
    })),
  );
  if (told.length === 0) return null;
  return (
    <Fold head={t('tab.import.told', { count: told.length })}>
      <p className={shared.quiet}>{t('tab.import.toldHelp')}</p>
      <RowList rows={told} several={several} />
    </Fold>
  );
}
