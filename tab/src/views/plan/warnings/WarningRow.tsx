import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Warning } from '../../../../../domain/statutory.ts';
import { warningWords } from '../../../../../domain/texts/warningWords.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { useToday } from '../../../ui/useToday.ts';
import { usePlanDesk, usePlanEditor } from '../editor/planEditor.ts';
import { AcknowledgeForm } from './AcknowledgeForm.tsx';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  words: { flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' },
});

interface WarningRowProps {
  readonly warning: Warning;
  /** The row is about to go to the other list. */
  readonly onMoved: () => void;
}

/** One warning, with its reason where there is one; those who may edit open the step it is about, give a reason or take it back. */
export function WarningRow({ warning, onMoved }: WarningRowProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { plan, mayEdit, edit } = usePlanEditor();
  const { open } = usePlanDesk();
  const [asking, setAsking] = useState(false);
  const sentence = useId();
  const today = useToday();
  const { rule, stepId, facts, acknowledgedBy } = warning;
  const step = plan.items.find(({ id }) => id === stepId);
  const save = (reason: string) => {
    const id = crypto.randomUUID();
    edit([{ op: 'add', item: { kind: 'acknowledgement', id, rule, stepId, facts, reason } }]);
    onMoved();
  };
  const takeBack = () => {
    if (acknowledgedBy) edit([{ op: 'remove', item: acknowledgedBy }]);
    onMoved();
  };
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <div id={sentence}>{warningWords(t, warning, today)}</div>
        {acknowledgedBy && <div className={shared.quiet}>{acknowledgedBy.reason}</div>}
      </div>
      {mayEdit && !asking && (
        <div className={shared.row}>
          {step && (
            <Button className={shared.target} aria-describedby={sentence} onClick={() => open(step.id)}>
              {t('plan.check.open')}
            </Button>
          )}
          <Button
            className={shared.target}
            aria-describedby={sentence}
            onClick={acknowledgedBy ? takeBack : () => setAsking(true)}
          >
            {t(acknowledgedBy ? 'plan.check.takeBack' : 'plan.check.fine')}
          </Button>
        </div>
      )}
      {asking && <AcknowledgeForm about={sentence} onSave={save} onCancel={() => setAsking(false)} />}
    </li>
  );
}
