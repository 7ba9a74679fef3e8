import { Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useTexts } from '../../../ui/Texts.tsx';
import { asksBodyNames, bodyNamesText, namesToChoose } from '../municipalityDraft.ts';
import type { MunicipalityFieldsProps } from './ManualMunicipality.tsx';

/** Of a municipality with names in several languages: which stands in sentences, and what the body calls itself. */
export function MunicipalityNames({ draft, fault, onChange }: MunicipalityFieldsProps) {
  const { t } = useTexts();
  if (!asksBodyNames(draft)) return null;
  return (
    <>
      <Field label={t('setup.municipality.shortName')} {...fault('shortName')}>
        <RadioGroup value={draft.shortName} onChange={(_, { value }) => onChange({ ...draft, shortName: value })}>
          {namesToChoose(draft).map((name) => (
            <Radio key={name} value={name} label={name} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t('setup.municipality.bodyNames')} hint={t('setup.municipality.bodyHint')} {...fault('bodyNames')}>
        <Textarea
          resize="vertical"
          rows={3}
          value={bodyNamesText(draft)}
          onChange={(_, { value }) => onChange({ ...draft, bodyNames: value })}
        />
      </Field>
    </>
  );
}
