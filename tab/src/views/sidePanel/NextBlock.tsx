import { comingMilestones } from '../../../../domain/session/agenda.ts';
import { sayDayAndWeek } from '../../../../domain/texts/dates.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { usePlanEditor } from '../plan/editor/planEditor.ts';
import { usePanelStyles } from './panelStyles.ts';

/** As many as stand on a screen beside the rest. */
const MOST = 3;

/** What the meeting can prepare for. */
export function NextBlock() {
  const { t } = useTexts();
  const shared = useShared();
  const styles = usePanelStyles();
  const { plan, today } = usePlanEditor();
  const coming = comingMilestones(plan, today, MOST);
  return (
    <section className={styles.block} aria-labelledby="panel-next">
      <h2 id="panel-next" className={shared.h3}>
        {t('tab.panel.next')}
      </h2>
      {coming.length === 0 ? (
        <p className={shared.quiet}>{t('tab.municipality.noMilestone')}</p>
      ) : (
        <ol className={shared.plainList}>
          {coming.map((step) => (
            <li key={step.id} className={styles.item}>
              <span className={styles.strong}>
                <span aria-hidden="true">◆ </span>
                {step.title}
              </span>
              <span className={shared.quiet}>{`${sayDayAndWeek(t, step.on)} · ${t(`tab.plan.${step.kind}`)}`}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
