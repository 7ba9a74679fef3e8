import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { type IsoDate, isStep, planSpan } from '../../../../../domain/plan.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { PlanEditorContext, usePlanEditor } from '../editor/planEditor.ts';
import PlanList from '../PlanList.tsx';
import { sayDateAndYear, sayLongDay } from './dayWords.ts';
import type { Preview } from './startDraft.ts';

interface StartPreviewProps {
  /** Null while there is nothing to lay out. */
  readonly preview: Preview | null;
  readonly today: IsoDate;
  readonly onLater: (end: IsoDate) => void;
}

/** The plan as it will be, in the words of the list that it will stand in, and when it would begin. */
export function StartPreview({ preview, today, onLater }: StartPreviewProps) {
  const { t } = useTexts();
  const shared = useShared();
  const editor = usePlanEditor();
  const span = preview && planSpan(preview.plan);
  if (preview === null || span === null) return null;
  const { plan, suggested } = preview;
  const said = {
    from: sayLongDay(t, span.from),
    to: sayLongDay(t, span.to),
    phases: t('tab.start.phases', { count: plan.items.filter(({ kind }) => kind === 'phase').length }),
    steps: t('tab.start.steps', { count: plan.items.filter(isStep).length }),
  };
  return (
    <section className={shared.section} aria-label={t('tab.start.preview')}>
      <h4 className={shared.h3}>{t('tab.start.preview')}</h4>
      <div role="status" className={shared.section}>
        <p className={shared.text}>{t('tab.start.span', said)}</p>
        {span.from < today && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{t('tab.start.past.title', { date: sayDateAndYear(t, span.from) })}</MessageBarTitle>{' '}
              {t('tab.start.past.what')}
            </MessageBarBody>
            <MessageBarActions>
              <Button className={shared.target} onClick={() => onLater(suggested)}>
                {t('tab.start.past.later', { date: sayDateAndYear(t, suggested) })}
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
      </div>
      <PlanEditorContext value={{ ...editor, plan: { ...editor.plan, ...plan }, mayEdit: false }}>
        <PlanList narrow />
      </PlanEditorContext>
    </section>
  );
}
