import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { isStep, STATUSES, type Step } from '../../../../../domain/plan.ts';
import { edited } from '../../../../../domain/planChange.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { LOW, useKeepClear } from '../../../ui/useKeepClear.ts';
import { usePlanDesk, usePlanEditor } from '../editor/planEditor.ts';
import { ShiftForm } from './ShiftForm.tsx';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
    [LOW]: { position: 'static' },
  },
  status: { minWidth: 0, maxWidth: '180px' },
});

type Asking = 'shift' | 'remove' | null;

/** Nothing chosen yet: the list of statuses is a button that does something. */
const NO_STATUS = '';

/** What can be done with all that is picked out, at the foot of the screen; each of them is one change and one undo. */
export default function SelectionBar() {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { plan, edit } = usePlanEditor();
  const { selected, clearSelection } = usePlanDesk();
  const bar = useRef<HTMLDivElement>(null);
  useKeepClear(bar, 'bottom');
  const [asking, setAsking] = useState<Asking>(null);
  const steps = plan.items.filter(isStep).filter(({ id }) => selected.has(id));
  const count = steps.length;
  const close = () => setAsking(null);
  const removeAll = () => {
    edit(steps.map((item) => ({ op: 'remove', item })));
    clearSelection();
    close();
  };
  return (
    <>
      <div ref={bar} className={styles.bar} role="group" aria-label={t('tab.planList.select.bar')}>
        <span role="status">
          {count === 0 ? t('tab.planList.select.none') : t('tab.planList.select.count', { count })}
        </span>
        {count > 0 && (
          <>
            <Button className={shared.target} appearance="primary" onClick={() => setAsking('shift')}>
              {t('tab.planList.select.move')}
            </Button>
            <Select
              className={styles.status}
              aria-label={t('tab.planList.select.statusPick')}
              select={{ className: shared.target }}
              value={NO_STATUS}
              onChange={(_, { value }) => {
                const status = STATUSES.find((one) => one === value);
                if (status) edit(steps.flatMap((step) => edited<Step>(step, { status })));
              }}
            >
              <option value={NO_STATUS}>{t('tab.planList.select.status')}</option>
              {STATUSES.map((status) => (
                <option key={status} value={status}>
                  {t(`tab.plan.status.${status}`)}
                </option>
              ))}
            </Select>
            <Button className={shared.target} onClick={() => setAsking('remove')}>
              {t('tab.planList.select.remove')}
            </Button>
            <Button className={shared.target} appearance="subtle" onClick={clearSelection}>
              {t('tab.planList.select.clear')}
            </Button>
          </>
        )}
      </div>
      <ConfirmDialog
        open={asking === 'shift' && count > 0}
        title={t('tab.planList.shift.title', { count })}
        onClose={close}
        actions={null}
      >
        {asking === 'shift' && <ShiftForm steps={steps} onDone={close} />}
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'remove' && count > 0}
        title={t('tab.planList.select.removeAsk', { count })}
        onClose={close}
        actions={
          <>
            <Button appearance="primary" className={shared.target} onClick={removeAll}>
              {t('tab.planList.select.remove')}
            </Button>
            <Button className={shared.target} onClick={close}>
              {t('tab.plan.item.cancel')}
            </Button>
          </>
        }
      >
        <p className={shared.text}>{t('tab.planList.select.removeText')}</p>
      </ConfirmDialog>
    </>
  );
}
