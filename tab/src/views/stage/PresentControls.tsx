import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { type Plan, phasesOf } from '../../../../domain/plan.ts';
import { ZOOMS } from '../../../../domain/zoom.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { useStageView } from './useStageView.ts';

const useStyles = makeStyles({
  controls: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
  zooms: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  zoom: { minHeight: '44px', minWidth: 0, padding: `0 ${tokens.spacingHorizontalM}` },
  phase: {
    flex: '1 1 200px',
    minWidth: 0,
    maxWidth: '420px',
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& select': { minHeight: '44px', minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
  },
});

/** What everybody who follows sees on the stage: how much of the plan, and which phase is in focus. */
export function PresentControls({ engagementId, plan }: { engagementId: string; plan: Plan }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { shown, show, failed } = useStageView(engagementId);
  const phases = phasesOf(plan).flatMap(({ phase }) => (phase === null ? [] : [phase]));
  const focus = phases.find(({ id }) => id === shown.phaseId)?.id ?? '';
  return (
    <div className={styles.controls}>
      <div className={styles.zooms} role="group" aria-label={t('tab.stage.zoom')}>
        {ZOOMS.map((zoom) => (
          <Toggle key={zoom} className={styles.zoom} pressed={shown.zoom === zoom} onClick={() => show({ zoom })}>
            {t(`tab.stage.short.${zoom}`)}
          </Toggle>
        ))}
      </div>
      <Field label={t('tab.stage.focus')} className={styles.phase}>
        <Select value={focus} onChange={(_, { value }) => show({ phaseId: value === '' ? null : value })}>
          <option value="">{t('tab.stage.noFocus')}</option>
          {phases.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <p role="status" className={failed ? shared.text : shared.unseen}>
        {failed && t('tab.stage.failed')}
      </p>
    </div>
  );
}
