import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { type FormEvent, useId, useRef, useState } from 'react';
import type { Phase } from '../../../../../domain/plan.ts';
import { sayRange } from '../../../../../domain/texts/dates.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { usePlanEditor } from '../editor/planEditor.ts';
import { sayWeeks } from '../sayDates.ts';
import { fitsTitle, type QuickStep, quickAddition, readQuickStep, sinceOf } from './quickAdd.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalS} 20px`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    '@media (max-width: 639px)': { paddingLeft: 0 },
  },
  input: { flex: '1 1 160px', minWidth: 0, maxWidth: '480px' },
  told: { flexBasis: '100%', overflowWrap: 'anywhere' },
});

/** One line at the end of a phase: a title, with a date or a week in it if one likes; Enter, and the next. */
export function QuickAdd({ phase }: { readonly phase: Phase | null }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { today, edit } = usePlanEditor();
  const [line, setLine] = useState('');
  const [asWritten, setAsWritten] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const toldId = useId();
  const since = sinceOf(phase, today);
  const read = readQuickStep(line, since);
  const plain: QuickStep = { title: line.trim(), from: since, to: since, dated: false };
  const step = asWritten ? plain : read;
  const when = `${sayRange(t, step.from, step.to)}, ${sayWeeks(t, step.from, step.to)}`;
  const written = line.trim() !== '';
  const tooLong = written && !fitsTitle(step);

  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!written || tooLong) return;
    edit(quickAddition(step, crypto.randomUUID(), phase?.id ?? null));
    setLine('');
    setAsWritten(false);
    input.current?.focus();
  };
  const told = () => {
    if (!written) return '';
    if (tooLong) return t('tab.planList.quick.long');
    return step.dated
      ? t('tab.planList.quick.understood', { title: step.title, when })
      : t('tab.planList.quick.noDate', { when });
  };

  return (
    <form className={styles.line} onSubmit={add}>
      <Input
        className={styles.input}
        input={{ ref: input, className: shared.target, 'aria-describedby': toldId, enterKeyHint: 'done' }}
        aria-label={phase ? t('tab.planList.quick.label', { phase: phase.title }) : t('tab.planList.quick.outside')}
        placeholder={t('tab.planList.quick.placeholder')}
        value={line}
        onChange={(_, { value }) => setLine(value)}
      />
      <Button type="submit" icon={<Add16Regular />} className={shared.target}>
        {t('tab.planList.quick.add')}
      </Button>
      <div className={styles.told}>
        <span id={toldId} className={shared.quiet} role="status">
          {told()}
        </span>{' '}
        {written && read.dated && (
          <Button size="small" appearance="subtle" className={shared.target} onClick={() => setAsWritten(!asWritten)}>
            {t(asWritten ? 'tab.planList.quick.useDate' : 'tab.planList.quick.asWritten')}
          </Button>
        )}
      </div>
    </form>
  );
}
