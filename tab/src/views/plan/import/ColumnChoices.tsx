import { Field, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { PLAN_COLUMNS, type PlanColumn } from '../../../../../domain/planSheet/columns.ts';
import { MANY, type SheetMapping, withHeading } from '../../../../../domain/planSheet/recognize.ts';
import { cellText } from '../../../../../domain/planSheet/rowsOf.ts';
import type { SheetTable } from '../../../../../domain/planSheet/sheetCells.ts';
import { Fold } from '../../../ui/Fold.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { columnLetter, rowWords, samplesIn } from './columnWords.ts';
import { saidDays } from './saidDays.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    paddingBlock: tokens.spacingVerticalS,
  },
  column: { minWidth: 0, overflowWrap: 'anywhere', alignContent: 'start' },
  /** A long heading must not make the field wider than the dialog. */
  select: { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
  whole: { gridColumn: '1 / -1' },
});

/** Rows that headings may stand in. */
const TOP = 15;

interface ColumnChoicesProps {
  readonly sheet: SheetTable;
  readonly mapping: SheetMapping;
  readonly onChange: (mapping: SheetMapping) => void;
}

/** What each column of a sheet is taken for, with some of what stands in it; each can be chosen by hand. */
export function ColumnChoices({ sheet, mapping, onChange }: ColumnChoicesProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const headings = sheet.rows.find(({ at }) => at === mapping.heading)?.cells ?? [];
  const shown = mapping.columns
    .map((column, place) => ({
      column,
      place,
      heading: cellText(headings[place] ?? null).trim(),
      samples: samplesIn(sheet, place, mapping.heading),
    }))
    .filter(({ heading, samples }) => heading !== '' || samples.length > 0);
  const found = shown.filter(({ column }) => column !== null).length;
  const choose = (place: number, value: string) => {
    const chosen = PLAN_COLUMNS.find((one) => one === value) ?? null;
    const taken = (column: PlanColumn | null) => column !== null && column === chosen && !MANY.has(column);
    onChange({
      ...mapping,
      // What can stand once only moves here from where it stood.
      columns: mapping.columns.map((one, at) => (at === place ? chosen : taken(one) ? null : one)),
      sureness: mapping.sureness.map((one, at) => (at === place ? 'sure' : one)),
    });
  };
  return (
    <Fold
      startsOpen={found < shown.length || mapping.sureness.includes('likely')}
      head={
        <>
          {t('tab.import.columns', { name: sheet.name })}
          <span className={shared.quiet}>{t('tab.import.columnsFound', { found, all: shown.length })}</span>
        </>
      }
    >
      <p className={shared.quiet}>{t('tab.import.columnsHelp')}</p>
      {sheet.columnsLeftOut > 0 && (
        <p className={shared.quiet}>{t('tab.import.beyond', { count: sheet.columnsLeftOut })}</p>
      )}
      <div className={styles.columns}>
        <Field label={t('tab.import.heading')} className={mergeClasses(styles.column, styles.whole)}>
          <Select
            className={styles.select}
            select={{ className: mergeClasses(shared.target, styles.select) }}
            value={String(mapping.heading ?? '')}
            onChange={(_, { value }) => onChange(withHeading(sheet, value === '' ? null : Number(value)))}
          >
            <option value="">{t('tab.import.noHeading')}</option>
            {sheet.rows
              .filter(({ at }, index) => index < TOP || at === mapping.heading)
              .map(({ at }) => (
                <option key={at} value={at}>
                  {t('tab.import.headingRow', { at, text: rowWords(sheet, at) })}
                </option>
              ))}
          </Select>
        </Field>
        {shown.map(({ column, place, heading, samples }) => (
          <Field
            key={place}
            className={styles.column}
            label={
              heading === ''
                ? t('tab.import.columnBare', { letter: columnLetter(place) })
                : t('tab.import.columnName', { letter: columnLetter(place), heading })
            }
            hint={
              samples.length > 0
                ? t('tab.import.samples', { samples: saidDays(t, samples.join(' · ')) })
                : t('tab.import.noSamples')
            }
            {...(column === null && {
              validationState: 'none' as const,
              validationMessage: t('tab.import.unknown'),
            })}
            {...(column !== null &&
              mapping.sureness[place] === 'likely' && {
                validationState: 'none' as const,
                validationMessage: t('tab.import.likely'),
              })}
          >
            <Select
              className={styles.select}
              select={{ className: mergeClasses(shared.target, styles.select) }}
              value={column ?? ''}
              onChange={(_, { value }) => choose(place, value)}
            >
              <option value="">{t('tab.import.leave')}</option>
              {PLAN_COLUMNS.map((one) => (
                <option key={one} value={one}>
                  {t(`planSheet.column.${one}`)}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
    </Fold>
  );
}
