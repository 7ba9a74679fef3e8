import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Import } from '../../../../../domain/planSheet/importChange.ts';
import { sayRange } from '../../../../../domain/texts/dates.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { usePlanEditor } from '../editor/planEditor.ts';
import { othersIn, previewRows } from './previewRows.ts';

const useStyles = makeStyles({
  box: { maxHeight: '320px', overflowY: 'auto' },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  step: { paddingLeft: tokens.spacingHorizontalL },
  phase: { fontWeight: tokens.fontWeightSemibold },
  title: { minWidth: 0 },
});

/** As many as anybody looks through before confirming. */
const MOST = 300;

const COUNTS = ['added', 'changed', 'removed', 'alike'] as const;

/** The plan as it will be, in the list's words, and what the import does to it in numbers. */
export function ImportPreview({ taken }: { readonly taken: Import }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { plan } = usePlanEditor();
  const rows = previewRows(taken);
  const others = othersIn(taken.after);
  const { desiredOutcome, form } = taken.after;
  const numbers = COUNTS.filter((count) => taken[count].length > 0);
  const titleId = useId();
  const nothing = taken.change.length === 0;
  return (
    <section className={shared.section} aria-labelledby={titleId}>
      <h3 id={titleId} className={shared.h3}>
        {t('tab.import.will')}
      </h3>
      <div role="status">
        {nothing ? (
          <p className={shared.text}>{t(taken.alike.length > 0 ? 'tab.import.nothingNew' : 'tab.import.nothing')}</p>
        ) : (
          <p className={shared.text}>
            {numbers.map((count) => t(`tab.import.${count}`, { count: taken[count].length })).join(' · ')}
          </p>
        )}
      </div>
      {desiredOutcome !== plan.desiredOutcome && (
        <p className={shared.text}>{t('tab.import.outcome', { text: desiredOutcome })}</p>
      )}
      {form !== plan.form && form !== null && (
        <p className={shared.text}>{t('tab.import.form', { text: t(`planSheet.form.${form}`) })}</p>
      )}
      {!nothing && rows.length > 0 && (
        <div
          className={mergeClasses(shared.panel, styles.box)}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
          tabIndex={0}
          role="group"
          aria-label={t('tab.import.will')}
        >
          <ul className={mergeClasses(shared.plainList, styles.list)}>
            {rows.slice(0, MOST).map(({ id, kind, title, from, to, fate }) => (
              <li key={id} className={mergeClasses(styles.row, kind !== 'phase' && styles.step)}>
                <span className={mergeClasses(styles.title, kind === 'phase' && styles.phase)}>{title}</span>
                <span className={shared.quiet}>
                  {kind !== 'activity' && kind !== 'phase' && `${t(`planSheet.kind.${kind}`)} · `}
                  {sayRange(t, from, to)} {to.slice(0, 4)}
                </span>
                {fate !== 'same' && (
                  <Badge appearance="outline" color="informative">
                    {t(fate === 'added' ? 'tab.import.new' : 'tab.import.changedWord')}
                  </Badge>
                )}
              </li>
            ))}
          </ul>
          {rows.length > MOST && <p className={shared.quiet}>{t('tab.import.more', { count: rows.length - MOST })}</p>}
          {others > 0 && <p className={shared.quiet}>{t('tab.import.others', { count: others })}</p>}
        </div>
      )}
    </section>
  );
}
