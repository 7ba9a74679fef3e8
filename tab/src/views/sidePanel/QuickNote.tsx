import { Button, Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { usePlanEditor } from '../plan/editor/planEditor.ts';
import { ResponsiblePicker } from '../plan/item/ResponsiblePicker.tsx';
import { usePanelStyles } from './panelStyles.ts';
import { dueOf, limitOf, QUICK_KINDS } from './quickDraft.ts';
import { useQuickDraft } from './useQuickDraft.ts';

/** What is said, decided or taken on, written while the meeting goes on; it lands in the plan for everybody at once. */
export function QuickNote({ sessionId }: { readonly sessionId: string | null }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = usePanelStyles();
  const { draft, change, canSave, waits, save } = useQuickDraft(sessionId);
  const { today } = usePlanEditor();
  const { kind, text } = draft;
  const limit = limitOf(kind);
  const tooLong = text.trim().length > limit;
  return (
    <section className={styles.block} aria-labelledby="panel-note">
      <h2 id="panel-note" className={shared.h3}>
        {t('tab.panel.write.title')}
      </h2>
      <RadioGroup
        className={styles.kinds}
        aria-label={t('tab.panel.write.kind')}
        value={kind}
        onChange={(_, { value }) => change({ kind: QUICK_KINDS.find((one) => one === value) ?? 'note' })}
      >
        {QUICK_KINDS.map((one) => (
          <Radio key={one} value={one} label={t(`tab.panel.write.kinds.${one}`)} className={styles.radio} />
        ))}
      </RadioGroup>
      <Field
        label={t(`tab.panel.write.${kind}`)}
        hint={t('tab.panel.write.kept')}
        {...(tooLong && {
          validationState: 'error' as const,
          validationMessage: t('tab.panel.write.tooLong', { limit }),
        })}
      >
        <Textarea resize="vertical" rows={3} value={text} onChange={(_, { value }) => change({ text: value })} />
      </Field>
      {kind !== 'note' && (
        <>
          <ResponsiblePicker
            label={t('tab.plan.item.responsible')}
            value={draft.responsible}
            onPick={(responsible) => change({ responsible })}
          />
          <Field label={t('tab.panel.write.due')}>
            <Input
              type="date"
              className={styles.date}
              value={dueOf(draft, today)}
              onChange={(_, { value }) => change({ due: value })}
            />
          </Field>
        </>
      )}
      <Button className={styles.press} appearance="primary" disabledFocusable={!canSave} onClick={save}>
        {t(`tab.panel.write.save.${kind}`)}
      </Button>
      <p role="status" className={shared.quiet}>
        {waits && t('tab.plan.edit.waiting')}
      </p>
    </section>
  );
}
