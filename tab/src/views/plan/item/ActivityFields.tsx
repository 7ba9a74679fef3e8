import { Field, Input, MessageBar, MessageBarBody, Radio, RadioGroup } from '@fluentui/react-components';
import { TITLE_LIMIT } from '../../../../../domain/limits.ts';
import { ACTIVITY_TYPES } from '../../../../../domain/plan.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { Choice } from './Choice.tsx';
import { GroupsField } from './GroupsField.tsx';
import { LinksField } from './LinksField.tsx';
import { ResponsiblePicker } from './ResponsiblePicker.tsx';
import { mayorInAdministration, sphereFor } from './responsibles.ts';
import { SubjectField } from './SubjectField.tsx';
import { asksSubject, type StepDraft } from './stepDraft.ts';

interface PartProps {
  readonly draft: StepDraft;
  readonly set: (part: Partial<StepDraft>) => void;
}

/** A kind word where the mayor is made to lead administrative work. It stops nobody. */
function MayorNote() {
  const { t } = useTexts();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t('tab.planList.form.mayor')}</MessageBarBody>
    </MessageBar>
  );
}

/** Who answers for an activity, and of which type it is. */
export function ActivityEssentials({ draft, set, faults }: PartProps & { readonly faults: readonly string[] }) {
  const { t } = useTexts();
  return (
    <>
      <div>
        <ResponsiblePicker
          label={t('tab.plan.item.responsible')}
          value={draft.responsible}
          onPick={(responsible) => set({ responsible, sphere: sphereFor(responsible, draft) })}
          fault={faults.includes('name') ? t('tab.planList.form.fault.name') : undefined}
        />
        <div role="status">{mayorInAdministration(draft) && <MayorNote />}</div>
      </div>
      <Choice
        label={t('tab.planList.form.type')}
        values={ACTIVITY_TYPES}
        value={draft.type}
        words={(one) => t(`tab.planList.type.${one}`)}
        onPick={(type) => set({ type })}
      />
      {asksSubject(draft) && <SubjectField subject={draft.subject} onPick={(subject) => set({ subject })} />}
    </>
  );
}

/** What is folded away until it is wanted: who takes part, how, in which sphere, and the links. */
export function ActivityMore({ draft, set, tried }: PartProps & { readonly tried: boolean }) {
  const { t } = useTexts();
  const shared = useShared();
  return (
    <>
      <GroupsField groups={draft.groups} onChange={(groups) => set({ groups })} />
      <Field label={t('tab.planList.form.method')} hint={t('tab.planList.form.methodHint')}>
        <Input
          input={{ className: shared.target }}
          value={draft.method}
          maxLength={TITLE_LIMIT}
          onChange={(_, { value }) => set({ method: value })}
        />
      </Field>
      <Field label={t('tab.planList.form.sphere')}>
        <RadioGroup
          value={draft.sphere}
          onChange={(_, { value }) => set({ sphere: value === 'political' ? 'political' : 'administrative' })}
        >
          <Radio value="administrative" label={t('tab.plan.sphere.administrative')} />
          <Radio value="political" label={t('tab.plan.sphere.political')} />
        </RadioGroup>
      </Field>
      <LinksField links={draft.links} tried={tried} onChange={(links) => set({ links })} />
    </>
  );
}
