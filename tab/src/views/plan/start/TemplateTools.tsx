import { Button } from '@fluentui/react-components';
import { isStarted } from '../../../../../domain/planStart.ts';
import { EmptyNote } from '../../../ui/Notes.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { usePlanDesk, usePlanEditor } from '../editor/planEditor.ts';

/** What the desk opens to begin a plan, and to keep one as a template. No item has such an id. */
export const START = 'start';
export const SAVE_TEMPLATE = 'saveTemplate';

/** The two ways between a plan and a template, for those who may go them. */
export function TemplateTools() {
  const { t } = useTexts();
  const shared = useShared();
  const { engagement, plan, mayEdit } = usePlanEditor();
  const { open } = usePlanDesk();
  if (!isStarted(plan)) return null;
  return (
    <>
      {mayEdit && (
        <Button className={shared.target} appearance="subtle" onClick={() => open(START)}>
          {t('tab.start.openAgain')}
        </Button>
      )}
      {engagement.acts.includes('saveTemplate') && (
        <Button className={shared.target} appearance="subtle" onClick={() => open(SAVE_TEMPLATE)}>
          {t('tab.start.own.open')}
        </Button>
      )}
    </>
  );
}

/** What goes into a plan that is empty, and for those who may edit it the one next step. */
export function EmptyPlan() {
  const { t } = useTexts();
  const shared = useShared();
  const { mayEdit } = usePlanEditor();
  const { open } = usePlanDesk();
  return (
    <EmptyNote title={t('tab.municipality.noPlan')}>
      <div className={shared.section}>
        <p className={shared.quiet}>{t('tab.start.empty')}</p>
        {mayEdit && (
          <div>
            <Button appearance="primary" className={shared.target} onClick={() => open(START)}>
              {t('tab.start.open')}
            </Button>
          </div>
        )}
      </div>
    </EmptyNote>
  );
}
