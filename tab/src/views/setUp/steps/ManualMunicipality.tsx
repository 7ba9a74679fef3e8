import { Field, Input } from '@fluentui/react-components';
import { NAME_LIMIT } from '../../../../../domain/setUp/draft.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import type { MunicipalityDraft, MunicipalityFault } from '../municipalityDraft.ts';

export interface MunicipalityFieldsProps {
  readonly draft: MunicipalityDraft;
  readonly fault: (one: MunicipalityFault) => { readonly validationMessage?: string };
  readonly onChange: (draft: MunicipalityDraft) => void;
}

/** A municipality written in by hand: its number and its official name. */
export function ManualMunicipality({ draft, fault, onChange }: MunicipalityFieldsProps) {
  const { t } = useTexts();
  const shared = useShared();
  return (
    <>
      <Field label={t('setup.municipality.number')} hint={t('setup.municipality.numberHint')} {...fault('number')}>
        <Input
          className={shared.target}
          inputMode="numeric"
          maxLength={4}
          value={draft.number}
          onChange={(_, { value }) => onChange({ ...draft, number: value })}
        />
      </Field>
      <Field label={t('setup.municipality.name')} hint={t('setup.municipality.nameHint')} {...fault('name')}>
        <Input
          className={shared.target}
          maxLength={NAME_LIMIT}
          value={draft.name}
          onChange={(_, { value }) => onChange({ ...draft, name: value, shortName: '', bodyNames: null })}
        />
      </Field>
      <Field label={t('setup.municipality.county')}>
        <Input
          className={shared.target}
          maxLength={NAME_LIMIT}
          value={draft.county}
          onChange={(_, { value }) => onChange({ ...draft, county: value })}
        />
      </Field>
    </>
  );
}
